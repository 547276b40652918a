pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Who will probably be next: hollow lamp, dim number, what they want.
Rectangle {
    id: root

    required property var pane

    radius: Theme.paneRadius
    color: Theme.boardGround

    Lamp {
        id: lamp
        x: 24
        y: 26
        shade: Theme.boardSecondary
    }
    HallText {
        x: 44
        width: parent.width - x - Theme.space16
        anchors.verticalCenter: lamp.verticalCenter
        text: root.pane.word
        bold: true
        color: Theme.boardSecondary
        elide: Text.ElideRight
    }
    HallText {
        objectName: "next.number"
        x: 24
        width: parent.width - 2 * x
        anchors.baseline: parent.top
        anchors.baselineOffset: 142
        text: root.pane.number === "" ? "—" : root.pane.number
        bold: true
        color: Theme.boardSecondary
        font.pixelSize: Theme.counter.number
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.figure
    }
    HallText {
        objectName: "next.item"
        x: 24
        y: 160
        width: parent.width - 2 * x
        text: root.pane.title
        bold: true
        color: Theme.boardText
        font.pixelSize: Theme.counter.strong
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.note
        elide: Text.ElideRight
    }
    Row {
        x: 24
        y: 189
        spacing: Theme.space12
        Rectangle {
            visible: root.pane.priority !== ""
            width: first.width + Theme.space12
            height: 24
            radius: 5
            color: Theme.boardPaneLine
            anchors.verticalCenter: parent.verticalCenter
            HallText {
                id: first
                anchors.centerIn: parent
                text: root.pane.priority
                color: Theme.boardText
                font.pixelSize: Theme.counter.note
            }
        }
        HallText {
            text: root.pane.person
            color: Theme.boardSecondary
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
