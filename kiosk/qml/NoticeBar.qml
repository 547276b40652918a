import QtQuick
import Hall.Controls

// A short message in the place of the lintel: what has happened, what to do. It covers nothing that is pressed.
Rectangle {
    id: bar

    property string tone: "good"
    property string title: ""
    property string text: ""
    readonly property color ink: Theme.highContrast ? Theme.white : tone === "good" ? Theme.white : Theme.ink900

    color: Theme.highContrast ? Theme.black : tone === "good" ? Theme.jade700 : Theme.amber100
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 4
        color: Theme.highContrast ? Theme.white : bar.tone === "good" ? Theme.jade300 : Theme.amber700
    }
    Icon {
        id: sign
        x: 60
        name: bar.tone === "good" ? "check" : "warning"
        size: 64
        color: bar.ink
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        anchors.left: sign.right
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: 60
        anchors.verticalCenter: parent.verticalCenter
        HallText {
            width: parent.width
            text: bar.title
            bold: true
            color: bar.ink
            font.pixelSize: 40
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
        }
        HallText {
            width: parent.width
            text: bar.text
            color: bar.ink
            font.pixelSize: 32
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 20
        }
    }
}
