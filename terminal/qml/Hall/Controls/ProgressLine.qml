import QtQuick

// A bar filled to `value` (0…1).
Rectangle {
    id: bar

    property real value: 0
    property color fill: Theme.good
    property color ground: Theme.highContrast ? Theme.black : Theme.line

    implicitWidth: 200
    implicitHeight: Theme.desk ? 6 : 14
    radius: height / 2
    color: ground
    border.color: fill
    border.width: Theme.highContrast ? 2 : 0

    Rectangle {
        width: Math.max(bar.value > 0 ? bar.height : 0, Math.min(1, bar.value) * bar.width)
        height: bar.height
        radius: bar.radius
        color: bar.fill
    }
}
