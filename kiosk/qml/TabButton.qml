import QtQuick
import Hall.Controls

// A drawing and a word that always fit: the word grows smaller, and the drawing goes, before anything is cut off.
Touchable {
    id: button

    property string text: ""
    property string note: ""
    property string iconName: ""
    property bool selected: false
    property int pixelSize: Theme.kiosk.fact
    readonly property color ink: !enabled ? Theme.disabledText : pressed ? Theme.panePressedText : selected ? Theme.selectedText : Theme.text
    readonly property bool drawn: iconName !== "" && measure.implicitWidth * 0.8 + 40 + 12 <= width - 32
    readonly property real room: width - 32 - (drawn ? 52 : 0)

    label: note === "" ? text : text + " " + note
    radius: Theme.paneRadius
    color: pressed ? Theme.panePressed : selected ? Theme.selected : enabled ? Theme.pane : Theme.ground
    border.color: selected ? Theme.selected : enabled ? Theme.controlLine : Theme.line
    border.width: Theme.hairline

    HallText {
        id: measure
        visible: false
        text: button.text
        bold: true
        font.pixelSize: button.pixelSize
    }
    Row {
        anchors.centerIn: parent
        spacing: 12
        Icon {
            name: button.drawn ? button.iconName : ""
            size: 40
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: button.text
            bold: button.enabled
            color: button.ink
            width: Math.min(measure.implicitWidth, button.room)
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Math.max(18, Math.min(button.pixelSize, Math.floor(button.pixelSize * button.room / Math.max(1, measure.implicitWidth))))
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
