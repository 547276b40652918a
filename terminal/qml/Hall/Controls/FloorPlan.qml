pragma ComponentBehavior: Bound
import QtQuick

// The hall from above. `plan` is what `terminal.floor_plan` makes: {width, height, places, way, doors}; all in plan units.
// A place is {kind, text, x, y, width, height, tone}; tone: "plain", "lit", "here", "trouble", "target".
Pane {
    id: floor

    property var plan: ({ "width": 0, "height": 0, "places": [], "way": [], "doors": [] })
    property int margin: 28
    property int wall: 6

    readonly property real unit: plan.width > 0 ? Math.min((width - 2 * margin) / plan.width, (height - 2 * margin) / plan.height) : 0
    readonly property real leftEdge: (width - plan.width * unit) / 2
    readonly property real upperEdge: (height - plan.height * unit) / 2

    implicitWidth: 960
    implicitHeight: 408

    Rectangle {
        visible: floor.unit > 0
        x: floor.leftEdge
        y: floor.upperEdge
        width: floor.plan.width * floor.unit
        height: floor.plan.height * floor.unit
        color: "transparent"
        border.color: Theme.text
        border.width: floor.wall
    }
    Repeater {
        model: floor.plan.doors
        Item {
            required property var modelData
            x: floor.leftEdge + modelData.x * floor.unit
            y: floor.upperEdge + modelData.y * floor.unit
            width: modelData.width * floor.unit
            height: modelData.height * floor.unit
            Rectangle {
                anchors.fill: parent
                color: floor.color
            }
            HallText {
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.modelData.below ? 0 : parent.height - height
                text: parent.modelData.text
                color: Theme.secondary
                font.pixelSize: 28
            }
        }
    }
    Repeater {
        model: floor.plan.places
        FloorPlace {
            unit: floor.unit
            originX: floor.leftEdge
            originY: floor.upperEdge
        }
    }
    Repeater {
        model: floor.plan.way
        Item {
            id: step
            required property var modelData
            x: floor.leftEdge + modelData.x * floor.unit
            y: floor.upperEdge + modelData.y * floor.unit
            Rectangle {
                visible: !step.modelData.head
                x: -3.5
                y: -3.5
                width: 7
                height: 7
                radius: 3.5
                color: Theme.good
            }
            Icon {
                visible: step.modelData.head !== ""
                x: -width / 2
                y: -height / 2
                name: step.modelData.head
                size: 40
                stroke: 7
                color: Theme.good
            }
        }
    }
}
