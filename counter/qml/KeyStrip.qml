pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The twelve keys, 4+4+4 as on the keyboard. A cell that does nothing now still answers a click: it says why.
Item {
    id: root

    required property var cells
    signal pressed(string key)

    readonly property int gap: 6
    readonly property int groupGap: 22
    readonly property real cellWidth: (width - 9 * gap - 2 * groupGap) / 12

    height: 68

    Repeater {
        model: 12
        Item {
            id: place

            required property int index
            readonly property var cell: root.cells[index]

            x: index * (root.cellWidth + root.gap) + Math.floor(index / 4) * (root.groupGap - root.gap)
            width: root.cellWidth
            height: root.height

            MouseArea {
                anchors.fill: parent
                enabled: !key.enabled
                onClicked: root.pressed(place.cell.key)
            }
            KeyCell {
                id: key
                objectName: "key." + place.cell.key
                anchors.fill: parent
                enabled: place.cell.enabled
                key: place.cell.key
                text: place.cell.label
                iconName: place.cell.icon
                tone: place.cell.primary ? "lit" : "plain"
                Accessible.description: place.cell.why
                onClicked: root.pressed(place.cell.key)
            }
        }
    }
}
