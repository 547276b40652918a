pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Before there is a desk: looking for the hall, not admitted, or no window given.
Pane {
    id: root

    required property var pane

    Column {
        anchors.centerIn: parent
        width: Math.min(720, parent.width - 2 * Theme.space64)
        spacing: Theme.space24

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 96
            quarter: 1
            frame: Theme.text
            lit: Theme.jade
        }
        HallText {
            objectName: "wait.title"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.pane.title
            bold: true
            wrapMode: Text.Wrap
            font.pixelSize: Theme.counter.figure
        }
        HallText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.pane.text
            color: Theme.secondary
            wrapMode: Text.Wrap
            font.pixelSize: Theme.counter.strong
        }
        HallText {
            objectName: "wait.trouble"
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.pane.trouble
            color: Theme.warning
            wrapMode: Text.Wrap
        }
        HallText {
            objectName: "wait.message"
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.pane.message
            bold: true
            wrapMode: Text.Wrap
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.space24
            HallText {
                visible: text !== ""
                text: root.pane.next
                bold: true
            }
            HallText {
                visible: text !== ""
                text: root.pane.attempts
                color: Theme.secondary
            }
            HallText {
                visible: text !== ""
                text: root.pane.name === "" ? "" : Words.tr("本机：%1").arg(root.pane.name)
                color: Theme.secondary
            }
        }
    }
}
