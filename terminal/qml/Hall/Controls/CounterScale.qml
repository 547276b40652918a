import QtQuick

// Letter sizes of the counter in pixels at 1366 wide.
QtObject {
    readonly property int note: 14
    readonly property int body: 16
    readonly property int strong: 20
    readonly property int title: 28
    readonly property int figure: 44
    readonly property int hero: 64
    readonly property int number: 104
}
