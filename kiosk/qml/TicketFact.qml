import QtQuick
import Hall.Controls

// A word over a large figure with its unit, on ink.
Item {
    id: fact

    property string label: ""
    property string value: ""
    property string unit: ""
    default property alias extra: holder.data

    height: 150

    HallText {
        y: 0
        width: fact.width
        text: fact.label
        color: Theme.boardSecondary
        font.pixelSize: 34
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 22
    }
    HallText {
        id: figure
        visible: text !== ""
        y: 44
        width: Math.min(implicitWidth, fact.width - (unit.visible ? unit.width + 14 : 0) - 16)
        height: 104
        verticalAlignment: Text.AlignVCenter
        text: fact.value
        bold: true
        color: Theme.boardText
        font.pixelSize: 76
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 30
    }
    HallText {
        id: unit
        visible: text !== ""
        anchors.left: figure.right
        anchors.leftMargin: 12
        anchors.baseline: figure.baseline
        text: fact.unit
        color: Theme.boardText
        font.pixelSize: 38
    }
    Item {
        id: holder
        y: 55
        width: fact.width
        height: 80
    }
}
