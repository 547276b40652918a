pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What departments and the hall have to say, newest first.
Pane {
    id: root

    required property var pane
    signal pressed(string key)

    PaneHead {
        x: 16
        width: parent.width - 32
        iconName: "notice-bell"
        title: Words.tr("通知")
    }
    HallText {
        visible: root.pane.count === 0
        x: 16
        y: 64
        width: parent.width - 32
        text: Words.tr("没有通知。")
        color: Theme.faint
        font.pixelSize: Theme.counter.note
    }
    Item {
        id: list
        x: 16
        y: 49
        width: parent.width - 32
        height: parent.height - y - 48
        clip: true
        Column {
            id: column
            width: parent.width
            Repeater {
                model: root.pane.rows
                Item {
                    id: notice

                    required property var modelData
                    required property int index

                    width: column.width
                    height: words.height + 16
                    // A notice that does not fit whole waits for its turn with the arrow keys.
                    opacity: index === 0 || y + height <= list.height ? 1 : 0

                    Column {
                        id: words
                        y: 8
                        width: parent.width
                        HallText {
                            width: parent.width
                            text: notice.modelData.sender + "　" + notice.modelData.time
                            color: Theme.faint
                            font.pixelSize: Theme.counter.note
                            elide: Text.ElideRight
                        }
                        HallText {
                            width: parent.width
                            text: notice.modelData.text
                            wrapMode: Text.Wrap
                            maximumLineCount: 8
                            elide: Text.ElideRight
                            font.pixelSize: Theme.counter.note
                        }
                    }
                    Rule {
                        y: parent.height - 1
                        width: parent.width
                        visible: notice.index + 1 < root.pane.rows.length
                    }
                }
            }
        }
    }
    PaneFoot {
        x: 16
        width: parent.width - 32
        anchors.bottom: parent.bottom
        first: root.pane.count > 1 ? Words.tr("第 %1 条，共 %2 条").arg(root.pane.page).arg(root.pane.count) : ""
    }
    Row {
        visible: root.pane.count > 1
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        spacing: Theme.space8
        Repeater {
            model: [["Left", "arrow-left"], ["Right", "arrow-right"]]
            Touchable {
                required property var modelData
                objectName: "notices." + modelData[0]
                label: modelData[0] === "Left" ? Words.tr("上一条") : Words.tr("下一条")
                width: 32
                height: 26
                color: "transparent"
                onClicked: root.pressed(modelData[0])
                KeyCap {
                    anchors.centerIn: parent
                    iconName: parent.modelData[1]
                }
            }
        }
    }
}
