pragma ComponentBehavior: Bound
import QtQuick
import Hall.Controls

// What happens at the window: the call to come, the person here, or the questions that are open.
Item {
    id: root

    required property var desk
    readonly property var page: desk.page
    readonly property bool present: page.present
    readonly property int gap: Theme.space12

    function pressed(key: string): void {
        root.desk.press(key);
    }

    PersonPlate {
        id: person
        visible: root.present
        width: parent.width
        height: 188
        pane: root.desk.plate
        onPressed: key => root.pressed(key)
    }
    Item {
        id: call
        visible: !root.present && !root.page.covered
        width: parent.width
        height: 234

        CallPanel {
            visible: !root.page.offline
            width: parent.width - coming.width - root.gap
            height: parent.height
            pane: root.desk.primary
            mode: root.page.mode
            onPressed: key => root.pressed(key)
        }
        OfflinePanel {
            visible: root.page.offline
            width: parent.width - coming.width - root.gap
            height: parent.height
            pane: root.desk.offline
        }
        ComingPlate {
            id: coming
            anchors.right: parent.right
            width: Math.round(parent.width * 0.339)
            height: parent.height
            pane: root.desk.plate
        }
    }
    Item {
        id: speech
        visible: !root.page.covered || (root.present && !root.desk.question.open) || (!root.present && question.small)
        y: (root.present ? person.height : call.height) + root.gap
        width: parent.width
        height: root.page.offline && root.present ? 76 : 56

        NoteLine {
            anchors.fill: parent
            visible: !offlineNote.visible
            pane: root.desk.note
            onPressed: key => root.pressed(key)
        }
        OfflineNote {
            id: offlineNote
            anchors.fill: parent
            visible: root.page.offline && root.present && root.desk.note.text === ""
            pane: root.desk.offline
        }
    }
    Item {
        id: lower
        visible: !root.page.covered || question.small
        y: speech.y + speech.height + root.gap
        width: parent.width
        height: parent.height - y

        IdlePanes {
            anchors.fill: parent
            visible: !root.present && !root.page.offline
            desk: root.desk
        }
        VisitPanes {
            anchors.fill: parent
            visible: root.present && !root.page.offline
            desk: root.desk
        }
        OfflinePanes {
            anchors.fill: parent
            visible: root.page.offline
            desk: root.desk
        }
    }
    GuideOverlay {
        objectName: "guide"
        visible: root.desk.guide.open && !root.desk.question.open
        y: root.present ? lower.y : 0
        width: parent.width
        height: parent.height - y
        pane: root.desk.guide
        onPressed: key => root.pressed(key)
    }
    QuestionOverlay {
        id: question
        objectName: "question"
        /// Fits into the place of the call: what is below stays in sight.
        readonly property bool small: visible && !root.present && wanted <= call.height + 1
        visible: root.desk.question.open
        y: root.present ? speech.y : 0
        width: parent.width
        height: small ? call.height : parent.height - y
        pane: root.desk.question
        message: root.desk.note.text
        onChosen: number => root.desk.choose(number)
        onPressed: key => root.pressed(key)
    }
}
