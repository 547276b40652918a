import QtQuick

// A small and a large 字: larger letters; the other way round: smaller letters.
Item {
    id: sign

    property bool shrinks: false
    property color color: Theme.text
    property int largeSize: Theme.largeType ? 56 : 44

    readonly property int smallSize: Math.round(largeSize * 0.52)
    readonly property real foot: largeSize * 0.88

    width: largeSize + smallSize + 2
    height: largeSize

    HallText {
        text: "字"
        bold: true
        color: sign.color
        font.pixelSize: sign.shrinks ? sign.largeSize : sign.smallSize
        anchors.baseline: parent.top
        anchors.baselineOffset: sign.foot
    }
    HallText {
        x: sign.width - width
        text: "字"
        bold: true
        color: sign.color
        font.pixelSize: sign.shrinks ? sign.smallSize : sign.largeSize
        anchors.baseline: parent.top
        anchors.baselineOffset: sign.foot
    }
}
