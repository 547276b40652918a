pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// The whole desk: top bar, the stage for what happens, who waits, and the twelve keys.
Rectangle {
    id: root

    required property var desk
    required property var hallTime
    readonly property string pageName: desk.page.name

    color: Theme.ground

    Stage {
        id: stage
        anchors.fill: parent
        designWidth: 1366
        designHeight: 768
        step: 1 / 3

        TopBar {
            objectName: "top"
            width: stage.pageWidth
            pane: root.desk.top
            hallTime: root.hallTime
        }
        Item {
            id: body
            x: Theme.space16
            y: 60
            width: stage.pageWidth - 2 * x
            height: stage.pageHeight - y - 92

            WaitPage {
                anchors.fill: parent
                visible: root.pageName === "wait"
                pane: root.desk.wait
            }
            SignInPage {
                anchors.fill: parent
                visible: root.pageName === "sign_in"
                pane: root.desk.entry
                bar: root.desk.top
                onPressed: key => root.desk.press(key)
            }
            WorkStage {
                width: body.width - waiting.width - Theme.space12
                height: body.height
                visible: root.pageName === "desk"
                desk: root.desk
            }
            WaitingPane {
                id: waiting
                visible: root.pageName === "desk"
                anchors.right: parent.right
                width: 372
                height: body.height
                pane: root.desk.waiting
                onPressed: key => root.desk.press(key)
            }
        }
        KeyStrip {
            x: Theme.space16
            y: stage.pageHeight - 80
            width: stage.pageWidth - 2 * x
            cells: root.desk.strip.cells
            onPressed: key => root.desk.press(key)
        }
    }
}
