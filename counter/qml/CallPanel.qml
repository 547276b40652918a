pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The big jade action of a free window: call, open, or go on after a pause.
Item {
    id: root

    required property var pane
    required property string mode
    signal pressed(string key)

    Touchable {
        id: face
        objectName: "primary"
        anchors.fill: parent
        enabled: root.pane.enabled
        label: root.pane.key + " " + root.pane.label
        radius: Theme.paneRadius
        color: !enabled ? Theme.well : pressed ? Theme.primaryPressed : Theme.primary
        border.color: enabled ? color : Theme.line
        border.width: Theme.hairline
        onClicked: root.pressed(root.pane.key)
    }
    readonly property color ink: root.pane.enabled ? Theme.primaryText : Theme.disabledText

    KeyCap {
        id: cap
        x: 32
        y: 54
        width: Math.max(88, implicitWidth)
        height: 76
        text: root.pane.key
        tone: root.pane.enabled ? "lit" : "dim"
        pixelSize: 34
    }
    HallText {
        x: cap.x + cap.width + 26
        width: parent.width - x - Theme.space24
        anchors.verticalCenter: cap.verticalCenter
        text: root.pane.label
        bold: true
        color: root.ink
        font.pixelSize: Theme.counter.hero
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.title
    }
    Row {
        x: 34
        y: 168
        spacing: Theme.space8

        Icon {
            name: root.mode === "idle" ? "speaker" : root.mode === "paused" ? "pause" : "door"
            size: 20
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            text: root.pane.enabled ? root.pane.note : root.pane.why
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        KeyCap {
            visible: root.pane.takesBack && root.pane.enabled
            text: "Esc"
            tone: "lit"
            anchors.verticalCenter: parent.verticalCenter
        }
        HallText {
            visible: root.pane.takesBack && root.pane.enabled
            text: Words.tr("收回")
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Touchable {
        id: leave
        objectName: "key.0"
        visible: root.mode === "closed"
        label: "0 " + Words.tr("签出")
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space24
        width: leaveRow.width + 2 * Theme.space12
        height: 40
        radius: Theme.controlRadius
        color: leave.pressed ? Theme.primaryPressed : "transparent"
        onClicked: root.pressed("0")
        Row {
            id: leaveRow
            anchors.centerIn: parent
            spacing: Theme.space8
            KeyCap {
                text: "0"
                tone: root.pane.enabled ? "lit" : "plain"
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: Words.tr("签出")
                color: root.ink
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
