import QtQuick

// Letter sizes of a board in pixels at 1920 wide.
QtObject {
    readonly property int note: 38
    readonly property int body: 44
    readonly property int row: 92
    readonly property int newest: 268
}
