import QtQuick

// Letter sizes of the kiosk in pixels at 1080 wide; large type makes all but the number 1.3 times as large.
QtObject {
    property real factor: 1

    readonly property int note: Math.round(28 * factor)
    readonly property int plain: Math.round(34 * factor)
    readonly property int fact: Math.round(36 * factor)
    readonly property int row: Math.round(40 * factor)
    readonly property int heading: Math.round(48 * factor)
    readonly property int title: Math.round(56 * factor)
    readonly property int page: Math.round(72 * factor)
    readonly property int welcome: Math.round(80 * factor)
    readonly property int number: 386
}
