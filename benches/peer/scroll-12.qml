Scroll { features: 12 }
