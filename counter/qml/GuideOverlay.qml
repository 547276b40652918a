pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The guide of an item: papers on the left, limits and fee on the right.
Rectangle {
    id: root

    required property var pane
    signal pressed(string key)

    readonly property real rowHeight: Math.min(56, (height - 108 - 48) / 7)

    radius: Theme.paneRadius
    color: Theme.pane
    border.color: Theme.text
    border.width: 2

    MouseArea {
        anchors.fill: parent
    }
    HallText {
        objectName: "guide.title"
        x: Theme.space24
        y: 12
        width: parent.width - x - close.width - 2 * Theme.space24
        height: 40
        verticalAlignment: Text.AlignVCenter
        text: root.pane.title
        bold: true
        font.pixelSize: Theme.counter.title
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.counter.body
        elide: Text.ElideRight
    }
    Touchable {
        id: close
        objectName: "guide.back"
        label: "Esc " + Words.tr("关上")
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: 14
        width: closeRow.width + Theme.space16
        height: 36
        radius: Theme.controlRadius
        color: pressed ? Theme.panePressed : "transparent"
        onClicked: root.pressed("Esc")
        Row {
            id: closeRow
            anchors.centerIn: parent
            spacing: Theme.space8
            KeyCap {
                text: "Esc"
                anchors.verticalCenter: parent.verticalCenter
            }
            HallText {
                text: Words.tr("关上")
                color: Theme.secondary
                font.pixelSize: Theme.counter.note
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Rule {
        x: Theme.space24
        y: 60
        width: parent.width - 2 * x
    }
    HallText {
        x: Theme.space24
        y: 72
        text: root.pane.summary
        bold: true
    }
    Repeater {
        model: root.pane.rows
        Item {
            id: row

            required property var modelData
            required property int index

            objectName: "guide.material." + index
            x: Theme.space24
            y: 104 + index * root.rowHeight
            width: aside.x - x - Theme.space24
            height: root.rowHeight

            HallText {
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.place
                color: Theme.faint
                font.pixelSize: Theme.counter.note
            }
            HallText {
                id: name
                x: 28
                width: Math.min(implicitWidth, form.x - x - Theme.space12)
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.name
                elide: Text.ElideRight
            }
            HallText {
                x: name.x + name.width + Theme.space16
                width: Math.max(0, form.x - x - Theme.space12)
                visible: width > 60 && text !== ""
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.note
                color: Theme.faint
                font.pixelSize: Theme.counter.note
                elide: Text.ElideRight
            }
            Chip {
                id: form
                x: parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                text: row.modelData.form
                iconName: row.modelData.free ? "check" : ""
                tone: row.modelData.free ? "good" : "plain"
            }
            Rule {
                y: parent.height - 1
                width: parent.width
            }
        }
    }
    Rule {
        x: aside.x - Theme.space16
        y: 76
        vertical: true
        height: parent.height - 92
    }
    Column {
        id: aside
        x: Math.round(parent.width * 0.66)
        y: 68
        width: parent.width - x - Theme.space24
        Repeater {
            model: root.pane.pairs
            Item {
                id: pair

                required property var modelData

                width: aside.width
                height: Math.max(value.height, 20) + 14

                HallText {
                    y: 7
                    width: 88
                    text: pair.modelData.name
                    color: Theme.faint
                    font.pixelSize: Theme.counter.note
                    elide: Text.ElideRight
                }
                HallText {
                    id: value
                    x: 96
                    y: 7
                    width: parent.width - x
                    text: pair.modelData.value
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    font.pixelSize: Theme.counter.note
                }
                Rule {
                    y: parent.height - 1
                    width: parent.width
                }
            }
        }
    }
    Row {
        x: Theme.space24
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: Theme.space8
        visible: root.pane.pages !== ""
        Repeater {
            model: [["Left", "arrow-left"], ["Right", "arrow-right"]]
            Touchable {
                required property var modelData
                objectName: "guide." + modelData[0]
                label: modelData[0] === "Left" ? Words.tr("上一页") : Words.tr("下一页")
                width: 32
                height: 26
                color: "transparent"
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                onClicked: root.pressed(modelData[0])
                KeyCap {
                    anchors.centerIn: parent
                    iconName: parent.modelData[1]
                }
            }
        }
        HallText {
            text: root.pane.pages
            color: Theme.secondary
            font.pixelSize: Theme.counter.note
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
