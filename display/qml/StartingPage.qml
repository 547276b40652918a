pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Before anything is known of the hall: what happens, and what the technician can do.
Item {
    id: page

    required property var display

    readonly property var starting: display.starting

    Column {
        anchors.centerIn: parent
        width: parent.width - 160
        spacing: 40
        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 140
            lit: "transparent"
        }
        HallText {
            objectName: "starting-title"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: page.starting.title
            bold: true
            color: Theme.boardText
            font.pixelSize: 72
        }
        HallText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: page.starting.trouble !== "" ? page.starting.trouble : page.starting.sentence
            color: Theme.boardSecondary
            font.pixelSize: 44
        }
        HallText {
            visible: page.starting.place !== ""
            anchors.horizontalCenter: parent.horizontalCenter
            text: page.starting.place
            color: Theme.boardSecondary
            font.pixelSize: 38
        }
    }
}
