import QtQuick

// A small square lamp: hollow is predicted, filled is called or serving.
Rectangle {
    property real size: 12
    property bool lit: false
    property color shade: Theme.boardGood

    width: size
    height: size
    radius: size * 0.2
    color: lit ? shade : "transparent"
    border.color: shade
    border.width: Math.max(1, Math.round(size / 6))
}
