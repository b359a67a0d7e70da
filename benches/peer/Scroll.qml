// Cards as in the store, scrolled as `scroll.rs` scrolls the head unit.
import QtQuick 2.15
import QtQuick.Window 2.15

Window {
    id: window
    property int features
    property int tick: 0
    property int frames: 0
    width: 1920; height: 720; visible: true; color: "#0B0F13"
    flags: Qt.FramelessWindowHint
    component Words: Text { color: "#F2EFE9"; font.family: "Inter"; font.pixelSize: 28 }
    onFrameSwapped: frames += 1

    Rectangle { x: 224; y: 96; width: 536; height: 592; radius: 32; color: "#141A20" }
    GridView {
        id: grid
        x: 784; y: 96; width: 1119; height: 624; clip: true
        cellWidth: 373; cellHeight: 308
        model: window.features
        delegate: Rectangle {
            width: 349; height: 284; radius: 28; color: "#141A20"
            Image { x: 117; y: 9; width: 220; height: 137; source: (1 + index % 6) + ".png" }
            Words { x: 28; y: 136; width: 293; height: 86; wrapMode: Text.WordWrap; verticalAlignment: Text.AlignBottom; text: "Active Cruise Control"; font.pixelSize: 32; font.weight: Font.DemiBold }
            Words { x: 28; y: 229; text: "from €8.90 a month"; font.pixelSize: 24 }
        }
    }
    Timer {
        interval: 16; repeat: true; running: true
        onTriggered: {
            window.tick += 1
            var step = window.tick - 60
            if (step < 0) return
            if (step == 0) { console.log("scroll begins"); window.frames = 0 }
            if (step == 600) console.log("scroll ends " + window.frames)
            grid.contentY += Math.floor(step / 40) % 2 == 0 ? 7 : -7
        }
    }
}
