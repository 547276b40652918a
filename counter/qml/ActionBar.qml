pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The jade action of a visit, with its key and what it brings.
Item {
    id: root

    required property var pane
    signal pressed(string key)
    readonly property color ink: pane.enabled ? Theme.primaryText : Theme.disabledText

    height: 72

    Touchable {
        objectName: "action"
        anchors.fill: parent
        enabled: root.pane.enabled
        label: root.pane.key + " " + root.pane.label
        radius: Theme.controlRadius
        color: !enabled ? Theme.well : pressed ? Theme.primaryPressed : Theme.primary
        border.color: enabled ? color : Theme.line
        border.width: Theme.hairline
        onClicked: root.pressed(root.pane.key)
    }
    KeyCap {
        id: cap
        x: 20
        anchors.verticalCenter: parent.verticalCenter
        width: 60
        height: 40
        text: root.pane.key
        tone: root.pane.enabled ? "lit" : "dim"
        pixelSize: 22
    }
    HallText {
        x: 97
        width: note.x - x - Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        text: root.pane.label
        bold: true
        color: root.ink
        font.pixelSize: 24
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.body
    }
    HallText {
        id: note
        x: arrow.x - width - Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        text: root.pane.note
        color: root.ink
    }
    Icon {
        id: arrow
        x: parent.width - 44
        anchors.verticalCenter: parent.verticalCenter
        name: "arrow-right"
        size: 24
        color: root.ink
    }
}
