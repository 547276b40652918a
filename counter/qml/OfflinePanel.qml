pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// In place of the call when the hall cannot be reached and nobody is here.
Rectangle {
    id: root

    required property var pane

    radius: Theme.paneRadius
    color: Theme.warningWash
    border.color: Theme.amber500
    border.width: Theme.hairline

    Icon {
        x: 32
        y: 40
        name: "link-off"
        size: 56
        color: Theme.warning
    }
    HallText {
        objectName: "offline.title"
        x: 112
        y: 34
        width: parent.width - x - Theme.space24
        text: root.pane.title
        bold: true
        font.pixelSize: Theme.counter.title
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.body
    }
    HallText {
        x: 112
        y: 84
        width: parent.width - x - Theme.space24
        text: root.pane.text
        wrapMode: Text.Wrap
    }
    Row {
        x: 112
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 28
        spacing: Theme.space24
        HallText {
            objectName: "offline.next"
            text: root.pane.next
            bold: true
            font.pixelSize: Theme.counter.title
        }
        HallText {
            text: root.pane.attempts
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4
        }
    }
}
