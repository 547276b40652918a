import QtQuick

// A QR code in ink on white with whole pixels per module, as large as `size` allows; the quiet zone is inside.
Rectangle {
    id: square

    property string text: ""
    property real size: 160

    width: size
    height: size
    color: Theme.white

    Image {
        readonly property real module: sourceSize.width > 0 ? Math.max(1, Math.floor(square.size / sourceSize.width)) : 1

        anchors.centerIn: parent
        width: sourceSize.width * module
        height: sourceSize.height * module
        smooth: false
        fillMode: Image.Stretch
        source: square.text === "" ? "" : "image://qr/" + encodeURIComponent(square.text)
    }
}
