pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What to bring, each with its drawing, and below on a jade wash what need not be brought, with the reason.
Column {
    id: list

    required property var face
    property real bringHeight: Theme.largeType ? 156 : 144
    property real spareHeight: Theme.largeType ? 80 : 68

    HallText {
        visible: list.face.bring.length > 0
        height: 83
        text: list.face.bringHeading
        bold: true
        font.pixelSize: 48
    }
    Pane {
        visible: list.face.bring.length > 0
        width: list.width
        height: list.face.bring.length * list.bringHeight
        Repeater {
            model: list.face.bring
            Item {
                id: row
                required property var modelData
                required property int index
                y: index * list.bringHeight
                width: list.width
                height: list.bringHeight
                Rectangle {
                    visible: row.index > 0
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.line
                }
                Icon {
                    x: 34
                    name: row.modelData.icon
                    size: 76
                    stroke: 2.4
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    x: 142
                    width: amount.x - x - 20
                    anchors.verticalCenter: parent.verticalCenter
                    HallText {
                        width: parent.width
                        text: row.modelData.name
                        bold: true
                        font.pixelSize: Theme.largeType ? 48 : 44
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 24
                    }
                    HallText {
                        visible: text !== ""
                        width: parent.width
                        text: row.modelData.note
                        color: Theme.secondary
                        font.pixelSize: Theme.largeType ? 38 : 32
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 20
                    }
                }
                HallText {
                    id: amount
                    anchors.right: parent.right
                    anchors.rightMargin: 34
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.amount
                    bold: true
                    font.pixelSize: Theme.largeType ? 42 : 36
                }
            }
        }
    }
    HallText {
        visible: list.face.spare.length > 0
        height: 98
        verticalAlignment: Text.AlignVCenter
        topPadding: 24
        text: list.face.spareHeading
        bold: true
        font.pixelSize: Theme.largeType ? 40 : 36
    }
    Rectangle {
        visible: list.face.spare.length > 0
        width: list.width
        height: 28 + list.face.spare.length * list.spareHeight
        radius: Theme.paneRadius
        color: Theme.goodWash
        border.color: Theme.line
        border.width: Theme.highContrast ? Theme.hairline : 0
        Repeater {
            model: list.face.spare
            Item {
                id: spare
                required property var modelData
                required property int index
                y: 14 + index * list.spareHeight
                width: list.width
                height: list.spareHeight
                Icon {
                    x: 34
                    name: "check"
                    size: 36
                    stroke: 4
                    color: Theme.good
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    id: spareName
                    x: 92
                    width: Math.min(implicitWidth, spare.width * 0.5)
                    text: spare.modelData.name
                    font.pixelSize: Theme.largeType ? 42 : 36
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 20
                    anchors.verticalCenter: parent.verticalCenter
                }
                HallText {
                    anchors.left: spareName.right
                    anchors.leftMargin: 24
                    anchors.right: parent.right
                    anchors.rightMargin: 32
                    horizontalAlignment: Text.AlignRight
                    text: spare.modelData.note
                    font.pixelSize: Theme.largeType ? 36 : 32
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 18
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
    }
}
