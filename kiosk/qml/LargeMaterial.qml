import QtQuick
import Hall.Controls

// One paper in large letters. `spare`: it need not be brought.
Rectangle {
    id: row

    property string iconName: ""
    property string title: ""
    property string amount: ""
    property string note: ""
    property bool spare: false

    height: 168
    radius: Theme.paneRadius
    color: spare ? Theme.goodWash : Theme.pane
    border.color: spare && !Theme.highContrast ? color : Theme.highContrast ? Theme.line : Theme.paneLine
    border.width: Theme.hairline

    Icon {
        id: drawing
        x: row.spare ? 30 : 46
        name: row.iconName
        size: row.spare ? 44 : 88
        color: row.spare ? Theme.good : Theme.text
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        anchors.left: drawing.right
        anchors.leftMargin: row.spare ? 24 : 44
        anchors.right: parent.right
        anchors.rightMargin: 30
        anchors.verticalCenter: parent.verticalCenter
        HallText {
            width: parent.width
            text: row.amount === "" ? row.title : row.title + "  " + row.amount
            bold: true
            font.pixelSize: row.spare ? 40 : 54
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
        }
        HallText {
            visible: text !== "" && !row.spare
            width: parent.width
            text: row.note
            font.pixelSize: 44
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 26
        }
    }
}
