pragma ComponentBehavior: Bound
import QtQuick

// The strip under the page that holds what is always there. Children share it evenly, thin lines between them.
Rectangle {
    id: sill

    default property alias cells: row.data
    property int margin: 60

    implicitHeight: Theme.largeType ? 216 : 152
    height: implicitHeight
    width: parent ? parent.width : 0
    color: Theme.well

    readonly property var shownCells: row.visibleChildren
    readonly property real cellWidth: shownCells.length > 0 ? row.width / shownCells.length : 0

    Rectangle {
        width: parent.width
        height: Theme.highContrast ? 4 : 2
        color: Theme.line
    }
    Repeater {
        model: Math.max(0, sill.shownCells.length - 1)
        Rectangle {
            required property int index
            x: row.x + (index + 1) * sill.cellWidth - 1
            y: sill.height * 0.18
            width: 2
            height: sill.height * 0.64
            color: Theme.line
        }
    }
    Row {
        id: row
        x: sill.margin
        width: parent.width - 2 * sill.margin
        height: parent.height
    }
}
