pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The papers of the item in two columns, as many as fit; the guide has the rest.
Item {
    id: root

    required property var rows
    required property bool known

    readonly property real rowHeight: 30
    readonly property int gap: Theme.space24
    readonly property real columnWidth: (width - gap) / 2
    /// The last place is for the way to the guide.
    readonly property int shown: Math.max(1, 2 * Math.floor(height / rowHeight) - 1)

    Repeater {
        model: root.rows.slice(0, root.shown)
        Item {
            id: row

            required property var modelData
            required property int index

            objectName: "material." + index
            x: (index % 2) * (root.columnWidth + root.gap)
            y: Math.floor(index / 2) * root.rowHeight
            width: root.columnWidth
            height: root.rowHeight

            HallText {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.place
                color: Theme.faint
                font.pixelSize: Theme.counter.note
            }
            HallText {
                x: 22
                width: form.x - x - Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.name
                font.pixelSize: Theme.counter.note
                elide: Text.ElideRight
            }
            HallText {
                id: form
                x: parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.form
                color: row.modelData.free ? Theme.good : Theme.faint
                bold: row.modelData.free
                font.pixelSize: Theme.counter.note
            }
        }
    }
    Item {
        readonly property int place: Math.min(root.rows.length, root.shown)
        x: (place % 2) * (root.columnWidth + root.gap)
        y: Math.floor(place / 2) * root.rowHeight
        width: root.columnWidth
        height: root.rowHeight
        HallText {
            x: 22
            anchors.verticalCenter: parent.verticalCenter
            text: !root.known ? Words.tr("没有选事项，先问清要办什么") : root.rows.length > root.shown ? Words.tr("清单共 %1 份").arg(root.rows.length) : root.rows.length === 0 ? Words.tr("不用交材料") : ""
            color: Theme.faint
            font.pixelSize: Theme.counter.note
        }
        Row {
            visible: root.known
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8
            KeyCap {
                text: "F1"
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: Words.tr("指南")
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
