pragma ComponentBehavior: Bound
import QtQuick

// The eave under the lintel: ink blocks 24×11, every 36, on paper; in high contrast one white line.
Item {
    id: eave

    property color block: Theme.boardGround
    property int pitch: 36
    property int blockWidth: 24
    property int blockHeight: 11
    property int gap: 5

    implicitHeight: Theme.highContrast ? 4 : gap + blockHeight
    height: implicitHeight
    width: parent ? parent.width : 0

    Rectangle {
        visible: Theme.highContrast
        width: eave.width
        height: 4
        color: Theme.line
    }
    Repeater {
        model: Theme.highContrast ? 0 : Math.ceil(eave.width / eave.pitch)
        Rectangle {
            required property int index
            x: (eave.pitch - eave.blockWidth) / 2 + index * eave.pitch
            y: eave.gap
            width: Math.min(eave.blockWidth, eave.width - x)
            height: eave.blockHeight
            color: eave.block
        }
    }
}
