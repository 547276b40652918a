pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// Four ways to find an item.
Row {
    id: tabs

    required property var kiosk
    property string tab: "search"
    property real cellHeight: 112

    spacing: 24

    Repeater {
        model: [
            {
                "id": "search",
                "text": Words.tr("搜事项"),
                "icon": "search"
            },
            {
                "id": "zone",
                "text": Words.tr("按区域"),
                "icon": "pin"
            },
            {
                "id": "department",
                "text": Words.tr("按部门"),
                "icon": "building"
            },
            {
                "id": "theme",
                "text": Words.tr("一件事"),
                "icon": "layers"
            }
        ]
        TabButton {
            required property var modelData
            objectName: "tab." + modelData.id
            width: (tabs.width - 72) / 4
            height: tabs.cellHeight
            text: modelData.text
            iconName: modelData.icon
            selected: tabs.tab === modelData.id
            onClicked: tabs.kiosk.pickTab(modelData.id)
        }
    }
}
