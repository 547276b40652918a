import QtQuick

// What has been typed, with a standing caret (nothing blinks), what was found, and a control that empties it.
Rectangle {
    id: field

    property string text: ""
    property string placeholder: ""
    property string found: ""
    property string clearText: ""

    signal cleared

    implicitWidth: 960
    implicitHeight: 120
    radius: Theme.paneRadius
    color: Theme.pane
    border.color: Theme.text
    border.width: 4

    Icon {
        id: glass
        x: 34
        name: "search"
        size: 52
        anchors.verticalCenter: parent.verticalCenter
    }
    HallText {
        id: typed
        x: 112
        anchors.verticalCenter: parent.verticalCenter
        text: field.text
        bold: true
        font.pixelSize: Theme.largeType ? 80 : 68
        font.letterSpacing: 6
    }
    Rectangle {
        x: field.text === "" ? typed.x : typed.x + typed.width
        width: 6
        height: 64
        color: Theme.good
        anchors.verticalCenter: parent.verticalCenter
    }
    HallText {
        visible: field.text === ""
        x: 136
        anchors.verticalCenter: parent.verticalCenter
        text: field.placeholder
        color: Theme.secondary
        font.pixelSize: Theme.kiosk.plain
    }
    HallText {
        visible: field.text !== ""
        anchors.right: clear.left
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        text: field.found
        color: Theme.secondary
        font.pixelSize: 32
    }
    Touchable {
        id: clear
        objectName: "clear"
        visible: field.text !== "" && field.clearText !== ""
        enabled: visible
        label: field.clearText
        anchors.right: parent.right
        anchors.rightMargin: 4
        y: 4
        width: Math.max(148, clearWord.implicitWidth + 60)
        height: parent.height - 8
        radius: field.radius - 4
        color: pressed ? Theme.panePressed : "transparent"
        onClicked: field.cleared()

        Rectangle {
            width: 2
            height: parent.height - 24
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.line
        }
        HallText {
            id: clearWord
            anchors.centerIn: parent
            text: field.clearText
            bold: true
            color: clear.pressed ? Theme.panePressedText : Theme.text
            font.pixelSize: Theme.kiosk.fact
        }
    }
}
