import QtQuick
import Hall.Controls

// The sill under a number: what the printer is doing, and the paper as it comes out over the real slot.
Rectangle {
    id: sill

    required property var paper
    property string number: ""
    property bool landscape: false

    readonly property string tone: paper ? paper.tone : "paperless"
    readonly property bool bad: tone === "failed"
    readonly property bool out: tone === "printing" || tone === "printed"

    height: landscape ? 192 : 200
    color: bad ? Theme.warningWash : tone === "printed" ? Theme.goodWash : Theme.well
    clip: true

    Rectangle {
        width: parent.width
        height: sill.bad || Theme.highContrast ? 4 : 2
        color: sill.bad ? Theme.warning : Theme.line
    }
    Icon {
        id: drawing
        x: 60
        y: 34
        name: sill.bad ? "printer-error" : sill.tone === "printed" ? "ticket" : sill.tone === "paperless" ? "phone" : "printer"
        size: 76
        stroke: 2.6
        color: sill.bad ? Theme.warning : Theme.text
    }
    Column {
        x: 164
        y: 28
        width: (sill.out ? arrow.x - 16 : parent.width - 60) - x
        HallText {
            width: parent.width
            text: sill.paper ? sill.paper.title : ""
            bold: true
            font.pixelSize: 40
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
        }
        HallText {
            width: parent.width
            text: sill.paper ? sill.paper.text : ""
            color: sill.bad ? Theme.text : Theme.secondary
            font.pixelSize: 34
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
        }
    }
    ProgressLine {
        visible: sill.tone === "printing"
        x: 60
        y: 150
        width: sill.landscape ? 520 : 468
        value: sill.paper ? sill.paper.progress : 0
    }
    Icon {
        id: arrow
        visible: sill.out
        x: sill.landscape ? 620 : 554
        y: 66
        name: "arrow-down"
        size: 52
    }
    Rectangle {
        visible: sill.out
        x: slot.x + 33
        y: slot.y + slot.height / 2
        width: slot.width - 66
        height: sill.height - y + 8
        color: Theme.white
        border.color: Theme.controlGrey
        border.width: 2
        HallText {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: 0
            width: parent.width - 24
            horizontalAlignment: Text.AlignHCenter
            text: sill.number
            bold: true
            color: Theme.ink900
            font.pixelSize: 104
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 40
        }
    }
    Rectangle {
        id: slot
        visible: sill.out
        x: sill.width - 60 - width
        y: 28
        width: sill.landscape ? 380 : 408
        height: 24
        radius: 12
        color: Theme.highContrast ? Theme.white : Theme.ink900
    }
}
