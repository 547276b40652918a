import QtQuick

// A line drawing of assets/icons, in one colour. `stroke` overrides the line width (in 48ths of the side).
Image {
    required property string name
    property color color: Theme.text
    property real size: 40
    property real stroke: 0

    readonly property int pixels: Math.max(1, Math.round(size * Theme.pixelScale))

    width: size
    height: size
    visible: name !== ""
    cache: true
    asynchronous: false
    fillMode: Image.PreserveAspectFit
    sourceSize: Qt.size(pixels, pixels)
    source: name === "" ? "" : "image://icon/" + name + "?" + color.toString().replace("#", "") + "," + stroke
}
