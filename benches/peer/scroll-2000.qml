Scroll { features: 2000 }
