pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Window, zone and clerk on the left; devices, link, date and time on the right.
Rectangle {
    id: root

    required property var pane
    required property var hallTime

    height: 48
    color: Theme.boardGround

    component Divider: Rectangle {
        width: 1
        height: 20
        color: Theme.boardPaneLine
        anchors.verticalCenter: parent.verticalCenter
    }
    component Fact: HallText {
        color: Theme.boardSecondary
        font.pixelSize: Theme.counter.note
        anchors.verticalCenter: parent.verticalCenter
    }

    Row {
        x: 15
        height: parent.height
        spacing: 14

        Mark {
            size: 24
            quarter: 1
            anchors.verticalCenter: parent.verticalCenter
        }
        Item {
            visible: root.pane.window !== ""
            width: number.width + 8 + word.width
            height: parent.height
            HallText {
                id: number
                objectName: "top.window"
                text: root.pane.window
                bold: true
                color: Theme.boardText
                font.pixelSize: 26
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                id: word
                x: number.width + 8
                text: Words.tr("号窗口")
                bold: true
                color: Theme.boardText
                font.pixelSize: Theme.counter.body
                anchors.baseline: number.baseline
            }
        }
        Divider {
            visible: zone.visible
        }
        Fact {
            id: zone
            objectName: "top.zone"
            visible: text !== ""
            text: root.pane.zone
        }
        Fact {
            visible: text !== "" && root.width > 1300
            text: root.pane.kind
        }
        Divider {
            visible: clerk.visible
        }
        Icon {
            visible: clerk.visible
            name: "person"
            size: 20
            color: Theme.boardSecondary
            anchors.verticalCenter: parent.verticalCenter
        }
        Fact {
            id: clerk
            objectName: "top.clerk"
            visible: text !== ""
            text: root.pane.clerk
            bold: true
            color: Theme.boardText
        }
        Fact {
            visible: text !== ""
            text: root.pane.signedIn
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: parent.height
        spacing: 14

        Repeater {
            model: root.pane.devices
            Icon {
                required property var modelData
                required property int index
                objectName: "device." + index
                name: modelData.icon
                size: 20
                color: modelData.good ? Theme.boardSecondary : Theme.boardWarning
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                Accessible.name: modelData.name
            }
        }
        Fact {
            visible: text !== ""
            text: root.pane.devicesText
            bold: !root.pane.devicesGood
            color: root.pane.devicesGood ? Theme.boardSecondary : Theme.boardWarning
        }
        Divider {
            visible: root.pane.devicesText !== ""
        }
        Icon {
            name: root.pane.online ? "link" : "link-off"
            size: 20
            color: root.pane.online ? Theme.boardGood : Theme.boardWarning
            anchors.verticalCenter: parent.verticalCenter
        }
        Fact {
            objectName: "top.link"
            text: root.pane.link
            bold: !root.pane.online
            color: root.pane.online ? Theme.boardGood : Theme.boardWarning
        }
        Divider {}
        Fact {
            text: root.hallTime.shortDate
        }
        HallText {
            objectName: "top.time"
            text: root.hallTime.time
            bold: true
            color: Theme.boardText
            font.pixelSize: 22
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
