pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The one amber note: the hall cannot be reached, the person here can be served to the end.
Rectangle {
    id: root

    required property var pane

    radius: Theme.paneRadius
    color: Theme.warningWash
    border.color: Theme.amber500
    border.width: Theme.hairline

    Icon {
        x: 18
        anchors.verticalCenter: parent.verticalCenter
        name: "link-off"
        size: 30
        color: Theme.warning
    }
    Column {
        x: 65
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - attempts.width - 2 * Theme.space16
        HallText {
            objectName: "offline.title"
            width: parent.width
            text: root.pane.title
            bold: true
            font.pixelSize: Theme.counter.strong
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.counter.note
        }
        HallText {
            width: parent.width
            text: root.pane.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.counter.note - 2
        }
    }
    Column {
        id: attempts
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        HallText {
            objectName: "offline.next"
            anchors.right: parent.right
            text: root.pane.next
            bold: true
            font.pixelSize: Theme.counter.strong
        }
        HallText {
            anchors.right: parent.right
            text: root.pane.attempts
        }
    }
}
