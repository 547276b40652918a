pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What this window has done today.
Pane {
    id: root

    required property var pane

    PaneHead {
        x: 16
        width: parent.width - 32
        iconName: "chart"
        title: Words.tr("本窗今日")
    }
    Repeater {
        model: [
            {
                name: Words.tr("已办"),
                value: root.pane.served,
                unit: Words.tr("件"),
                ref: "served"
            },
            {
                name: Words.tr("每件平均"),
                value: root.pane.mean,
                unit: "",
                ref: "mean"
            },
            {
                name: Words.tr("已评价"),
                value: root.pane.rated,
                unit: "/ " + root.pane.served,
                ref: "rated"
            }
        ]
        Item {
            id: row

            required property var modelData
            required property int index

            x: 16
            y: 49 + index * 56
            width: root.width - 32
            height: 56

            HallText {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.name
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
            }
            HallText {
                objectName: "figure." + row.modelData.ref
                anchors.right: unit.left
                anchors.rightMargin: unit.text === "" ? 0 : 4
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.value
                bold: true
                font.pixelSize: 24
                id: value
            }
            HallText {
                id: unit
                anchors.right: parent.right
                anchors.baseline: value.baseline
                text: row.modelData.unit
                color: Theme.faint
                font.pixelSize: Theme.counter.note
            }
            Rule {
                y: parent.height - 1
                width: parent.width
                visible: row.index < 2
            }
        }
    }
    HallText {
        objectName: "figures.serves"
        x: 16
        y: 224
        width: parent.width - 32
        text: root.pane.serves
        color: Theme.faint
        font.pixelSize: Theme.counter.note
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 11
    }
    PaneFoot {
        x: 16
        width: parent.width - 32
        anchors.bottom: parent.bottom
        first: root.pane.last
        second: root.pane.lastTime
    }
}
