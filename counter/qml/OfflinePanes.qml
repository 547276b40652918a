pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// While the hall is out of reach: what this terminal has kept, and what to do if it lasts.
Item {
    id: root

    required property var desk
    readonly property int gap: Theme.space12
    readonly property var kept: desk.kept.rows
    readonly property bool present: desk.page.present

    Pane {
        id: keptPane
        width: Math.round((root.width - root.gap) * 0.57)
        height: root.height

        PaneHead {
            x: 16
            width: parent.width - 32
            iconName: "save"
            title: Words.tr("本机已记 %1 步").arg(root.kept.length)
        }
        HallText {
            x: parent.width - width - 16
            y: 18
            text: Words.tr("接通后自动补传，不会重复")
            color: Theme.faint
            font.pixelSize: Theme.counter.note
        }
        HallText {
            visible: root.kept.length === 0
            x: 16
            y: 64
            text: Words.tr("断线后还没有要补传的步骤。")
            color: Theme.faint
            font.pixelSize: Theme.counter.note
        }
        Repeater {
            // The newest that fit; older ones have scrolled away and are kept all the same.
            model: root.kept.slice(-Math.max(1, Math.floor((keptPane.height - 49 - (root.present ? 144 : 48)) / 44)))
            Item {
                id: row

                required property var modelData
                required property int index

                objectName: "kept." + index
                x: 16
                y: 49 + index * 44
                width: keptPane.width - 32
                height: 44

                HallText {
                    id: when
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.time
                    color: Theme.faint
                    font.pixelSize: Theme.counter.note
                }
                HallText {
                    x: 76
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.modelData.title
                    font.pixelSize: Theme.counter.note
                }
                Row {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 5
                    Icon {
                        name: "clock"
                        size: 16
                        color: Theme.warning
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    HallText {
                        text: Words.tr("待补传")
                        color: Theme.warning
                        font.pixelSize: Theme.counter.note
                    }
                }
                Rule {
                    y: parent.height - 1
                    width: parent.width
                }
            }
        }
        ActionBar {
            visible: root.present
            x: 16
            y: parent.height - height - 56
            width: parent.width - 32
            pane: root.desk.primary
            onPressed: key => root.desk.press(key)
        }
        PaneFoot {
            x: 16
            width: parent.width - 32
            anchors.bottom: parent.bottom
            first: Words.tr("断电也不丢")
            second: root.desk.offline.since
        }
    }
    Pane {
        x: keptPane.width + root.gap
        width: root.width - x
        height: root.height

        PaneHead {
            x: 16
            width: parent.width - 32
            iconName: "clock"
            title: Words.tr("要是一直不通")
        }
        Column {
            x: 16
            y: 49
            width: parent.width - 32
            Repeater {
                model: root.desk.offline.advice
                Item {
                    id: advice

                    required property var modelData
                    required property int index

                    width: parent ? parent.width : 0
                    height: sentence.height + 22

                    HallText {
                        y: 11
                        width: 72
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 10
                        text: advice.modelData.name
                        bold: true
                        font.pixelSize: Theme.counter.note
                    }
                    HallText {
                        id: sentence
                        x: 80
                        y: 11
                        width: parent.width - x
                        text: advice.modelData.text
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.counter.note
                    }
                    Rule {
                        y: parent.height - 1
                        width: parent.width
                    }
                }
            }
        }
        PaneFoot {
            x: 16
            width: parent.width - 32
            anchors.bottom: parent.bottom
            first: Words.tr("其他窗口")
            second: Words.tr("看不到")
            iconName: "link-off"
            warns: true
        }
    }
}
