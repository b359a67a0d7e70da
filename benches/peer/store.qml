// The store's first page in Qt Quick, to measure the head unit against: the same number of texts, icons and pictures in
// the same places, nothing behind them. The benchmark puts it beside the pictures, which are numbered.
import QtQuick 2.15
import QtQuick.Window 2.15

Window {
    width: 1920; height: 720; visible: true; color: "#0B0F13"
    flags: Qt.FramelessWindowHint
    component Words: Text { color: "#F2EFE9"; font.family: "Inter"; font.pixelSize: 28 }

    Repeater {
        model: ["Store", "My features", "Car & owner"]
        Rectangle {
            x: 12; y: 102 + index * 104; width: 160; height: 92; radius: 24; color: index ? "transparent" : "#141A20"
            Rectangle { x: 61; y: 12; width: 38; height: 38; radius: 10; color: "transparent"; border.color: "#86E0D1"; border.width: 2 }
            Words { y: 54; width: 160; horizontalAlignment: Text.AlignHCenter; text: modelData; font.pixelSize: 24 }
        }
    }
    Rectangle { x: 0; y: 122; width: 6; height: 52; color: "#86E0D1" }
    Words { x: 224; y: 22; text: "Store"; font.pixelSize: 44; font.weight: Font.DemiBold }
    Row {
        x: 372; y: 10; spacing: 4
        Repeater {
            model: ["All", "Light", "Driving", "Comfort", "Sound", "Search"]
            Rectangle {
                width: label.width + 56; height: 76; radius: 38; color: index ? "transparent" : "#1E262E"
                Words { id: label; anchors.centerIn: parent; text: modelData; font.pixelSize: 32; font.weight: Font.Medium }
            }
        }
    }
    Words { x: 1794; y: 28; text: "21:42"; font.pixelSize: 32; font.weight: Font.DemiBold }
    Rectangle {
        x: 224; y: 96; width: 536; height: 592; radius: 32; color: "#141A20"
        Words { x: 70; y: 26; text: "Fits this car"; font.pixelSize: 24 }
        Image { x: 56; y: 44; width: 424; height: 265; source: "0.png" }
        Words { x: 32; y: 284; text: "High-Beam Assistant"; font.pixelSize: 44; font.weight: Font.DemiBold }
        Words { x: 32; y: 338; width: 472; wrapMode: Text.WordWrap; text: "Full beam all the time. Every other car stays in its own shadow." }
        Rectangle {
            x: 32; y: 432; width: 472; height: 88; radius: 24; color: "#F2EFE9"
            Words { anchors.centerIn: parent; text: "Try 1 month free"; color: "#0B0F13"; font.pixelSize: 32; font.weight: Font.DemiBold }
        }
        Words { y: 532; width: 536; horizontalAlignment: Text.AlignHCenter; text: "Ends by itself. No payment details."; font.pixelSize: 24 }
    }
    Repeater {
        model: ["Remote Seat Heating", "Active Cruise Control", "Driver Recorder", "Parking Assistant Plus", "Ambient Lighting", "Fast-Charge Preconditioning"]
        Rectangle {
            x: 784 + (index % 3) * 373; y: 96 + Math.floor(index / 3) * 308; width: 349; height: 284; radius: 28; color: "#141A20"
            Image { x: 117; y: 9; width: 220; height: 137; source: (index + 1) + ".png" }
            Words { x: 28; y: 136; width: 293; height: 86; wrapMode: Text.WordWrap; verticalAlignment: Text.AlignBottom; text: modelData; font.pixelSize: 32; font.weight: Font.DemiBold }
            Words { x: 28; y: 229; text: "from €8.90 a month"; font.pixelSize: 24 }
        }
    }
}
