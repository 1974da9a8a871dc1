<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>Project ID</translation>
    </message>
    <message>
        <source>Project key</source>
        <translation>Project key</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Key number</source>
        <translation>Key number</translation>
    </message>
    <message>
        <source>Parent issue ID</source>
        <translation>Parent issue ID</translation>
    </message>
    <message>
        <source>Issue type ID</source>
        <translation>Issue type ID</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Issue type</translation>
    </message>
    <message>
        <source>Issue type color</source>
        <translation>Issue type color</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Status ID</source>
        <translation>Status ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status color</source>
        <translation>Status color</translation>
    </message>
    <message>
        <source>Priority ID</source>
        <translation>Priority ID</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Resolution ID</source>
        <translation>Resolution ID</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Category (JSON)</source>
        <translation>Category (JSON)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version (JSON)</source>
        <translation>Version (JSON)</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Milestone (JSON)</source>
        <translation>Milestone (JSON)</translation>
    </message>
    <message>
        <source>Assignee ID</source>
        <translation>Assignee ID</translation>
    </message>
    <message>
        <source>Assignee&apos;s user ID</source>
        <translation>Assignee&apos;s user ID</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Estimated hours</source>
        <translation>Estimated hours</translation>
    </message>
    <message>
        <source>Actual hours</source>
        <translation>Actual hours</translation>
    </message>
    <message>
        <source>Registrant ID</source>
        <translation>Registrant ID</translation>
    </message>
    <message>
        <source>Registrant&apos;s user ID</source>
        <translation>Registrant&apos;s user ID</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Updater ID</source>
        <translation>Updater ID</translation>
    </message>
    <message>
        <source>Updater&apos;s user ID</source>
        <translation>Updater&apos;s user ID</translation>
    </message>
    <message>
        <source>Updated by</source>
        <translation>Updated by</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Custom fields (JSON)</source>
        <translation>Custom fields (JSON)</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Attachments (JSON)</source>
        <translation>Attachments (JSON)</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Shared files</translation>
    </message>
    <message>
        <source>Shared files (JSON)</source>
        <translation>Shared files (JSON)</translation>
    </message>
    <message>
        <source>Stars (JSON)</source>
        <translation>Stars (JSON)</translation>
    </message>
    <message>
        <source>External file links</source>
        <translation>External file links</translation>
    </message>
    <message>
        <source>External file links (JSON)</source>
        <translation>External file links (JSON)</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Keyword</translation>
    </message>
    <message>
        <source>Has attachments</source>
        <translation>Has attachments</translation>
    </message>
    <message>
        <source>Has shared files</source>
        <translation>Has shared files</translation>
    </message>
    <message>
        <source>Has a due date</source>
        <translation>Has a due date</translation>
    </message>
    <message>
        <source>Parent and child issues</source>
        <translation>Parent and child issues</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Charts count resolved issues</source>
        <translation>Charts count resolved issues</translation>
    </message>
    <message>
        <source>Child issues</source>
        <translation>Child issues</translation>
    </message>
    <message>
        <source>Grandchild issues</source>
        <translation>Grandchild issues</translation>
    </message>
    <message>
        <source>Project administrators may appoint others</source>
        <translation>Project administrators may appoint others</translation>
    </message>
    <message>
        <source>Wiki</source>
        <translation>Wiki</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>File sharing</translation>
    </message>
    <message>
        <source>Wiki as a tree</source>
        <translation>Wiki as a tree</translation>
    </message>
    <message>
        <source>Subversion</source>
        <translation>Subversion</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Wiki images in original size</source>
        <translation>Wiki images in original size</translation>
    </message>
    <message>
        <source>Attributes for development</source>
        <translation>Attributes for development</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Text formatting rule</source>
        <translation>Text formatting rule</translation>
    </message>
    <message>
        <source>Display order</source>
        <translation>Display order</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Projects not joined, too (administrators)</source>
        <translation>Projects not joined, too (administrators)</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>User ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mail address</translation>
    </message>
    <message>
        <source>Nulab account&apos;s ID</source>
        <translation>Nulab account&apos;s ID</translation>
    </message>
    <message>
        <source>Nulab account&apos;s name</source>
        <translation>Nulab account&apos;s name</translation>
    </message>
    <message>
        <source>Nulab account&apos;s unique ID</source>
        <translation>Nulab account&apos;s unique ID</translation>
    </message>
    <message>
        <source>Nulab account&apos;s icon</source>
        <translation>Nulab account&apos;s icon</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Search words</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Last login</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Priorities</translation>
    </message>
    <message>
        <source>Priority name</source>
        <translation>Priority name</translation>
    </message>
    <message>
        <source>Documents and Wiki</source>
        <translation>Documents and Wiki</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Content (JSON)</source>
        <translation>Content (JSON)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags (JSON)</source>
        <translation>Tags (JSON)</translation>
    </message>
    <message>
        <source>ID of the document above</source>
        <translation>ID of the document above</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Depth</translation>
    </message>
    <message>
        <source>Kind of emoji</source>
        <translation>Kind of emoji</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Document comments</source>
        <translation>Document comments</translation>
    </message>
    <message>
        <source>Kind of comment</source>
        <translation>Kind of comment</translation>
    </message>
    <message>
        <source>Replies (JSON)</source>
        <translation>Replies (JSON)</translation>
    </message>
    <message>
        <source>Replies to document comments</source>
        <translation>Replies to document comments</translation>
    </message>
    <message>
        <source>Document tree</source>
        <translation>Document tree</translation>
    </message>
    <message>
        <source>Documents in the trash</source>
        <translation>Documents in the trash</translation>
    </message>
    <message>
        <source>Attachments of documents</source>
        <translation>Attachments of documents</translation>
    </message>
    <message>
        <source>Tags of documents</source>
        <translation>Tags of documents</translation>
    </message>
    <message>
        <source>Git repositories</source>
        <translation>Git repositories</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Webhook&apos;s URL</source>
        <translation>Webhook&apos;s URL</translation>
    </message>
    <message>
        <source>HTTP URL</source>
        <translation>HTTP URL</translation>
    </message>
    <message>
        <source>SSH URL</source>
        <translation>SSH URL</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>Last push</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Base branch</source>
        <translation>Base branch</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Issue ID</source>
        <translation>Issue ID</translation>
    </message>
    <message>
        <source>Issue key</source>
        <translation>Issue key</translation>
    </message>
    <message>
        <source>Issue&apos;s subject</source>
        <translation>Issue&apos;s subject</translation>
    </message>
    <message>
        <source>Base commit</source>
        <translation>Base commit</translation>
    </message>
    <message>
        <source>Branch commit</source>
        <translation>Branch commit</translation>
    </message>
    <message>
        <source>Merge commit</source>
        <translation>Merge commit</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull requests</translation>
    </message>
    <message>
        <source>Pull request comments</source>
        <translation>Pull request comments</translation>
    </message>
    <message>
        <source>Old blob</source>
        <translation>Old blob</translation>
    </message>
    <message>
        <source>New blob</source>
        <translation>New blob</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Path of the file</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Attachments of pull requests</source>
        <translation>Attachments of pull requests</translation>
    </message>
    <message>
        <source>Stars of pull requests</source>
        <translation>Stars of pull requests</translation>
    </message>
    <message>
        <source>Changes in pull request comments</source>
        <translation>Changes in pull request comments</translation>
    </message>
    <message>
        <source>Notifications of pull request comments</source>
        <translation>Notifications of pull request comments</translation>
    </message>
    <message>
        <source>Stars of pull request comments</source>
        <translation>Stars of pull request comments</translation>
    </message>
    <message>
        <source>Custom field ID</source>
        <translation>Custom field ID</translation>
    </message>
    <message>
        <source>Custom field type</source>
        <translation>Custom field type</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>Custom field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Value (JSON)</source>
        <translation>Value (JSON)</translation>
    </message>
    <message>
        <source>Other value</source>
        <translation>Other value</translation>
    </message>
    <message>
        <source>Categories of issues</source>
        <translation>Categories of issues</translation>
    </message>
    <message>
        <source>Versions of issues</source>
        <translation>Versions of issues</translation>
    </message>
    <message>
        <source>Milestones of issues</source>
        <translation>Milestones of issues</translation>
    </message>
    <message>
        <source>Custom field values</source>
        <translation>Custom field values</translation>
    </message>
    <message>
        <source>Shared files of issues</source>
        <translation>Shared files of issues</translation>
    </message>
    <message>
        <source>Stars of issues</source>
        <translation>Stars of issues</translation>
    </message>
    <message>
        <source>Changes in issue comments</source>
        <translation>Changes in issue comments</translation>
    </message>
    <message>
        <source>Notifications of issue comments</source>
        <translation>Notifications of issue comments</translation>
    </message>
    <message>
        <source>Stars of issue comments</source>
        <translation>Stars of issue comments</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Only for some issue types</source>
        <translation>Only for some issue types</translation>
    </message>
    <message>
        <source>Issue type IDs (JSON)</source>
        <translation>Issue type IDs (JSON)</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>Least value</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>Greatest value</translation>
    </message>
    <message>
        <source>Initial value</source>
        <translation>Initial value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Kind of initial date</source>
        <translation>Kind of initial date</translation>
    </message>
    <message>
        <source>Initial date in days from today</source>
        <translation>Initial date in days from today</translation>
    </message>
    <message>
        <source>Initial date</source>
        <translation>Initial date</translation>
    </message>
    <message>
        <source>List items</source>
        <translation>List items</translation>
    </message>
    <message>
        <source>List items (JSON)</source>
        <translation>List items (JSON)</translation>
    </message>
    <message>
        <source>Items may be added</source>
        <translation>Items may be added</translation>
    </message>
    <message>
        <source>Other values may be entered</source>
        <translation>Other values may be entered</translation>
    </message>
    <message>
        <source>Custom field items</source>
        <translation>Custom field items</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Template of the subject</source>
        <translation>Template of the subject</translation>
    </message>
    <message>
        <source>Template of the description</source>
        <translation>Template of the description</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuses</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Versions (milestones)</source>
        <translation>Versions (milestones)</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Custom fields</translation>
    </message>
    <message>
        <source>Issue types</source>
        <translation>Issue types</translation>
    </message>
    <message>
        <source>Issue comments</source>
        <translation>Issue comments</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Related issue</source>
        <translation>Related issue</translation>
    </message>
    <message>
        <source>Related issue&apos;s project ID</source>
        <translation>Related issue&apos;s project ID</translation>
    </message>
    <message>
        <source>Related issue&apos;s project key</source>
        <translation>Related issue&apos;s project key</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Kind of relation</translation>
    </message>
    <message>
        <source>Related issues</source>
        <translation>Related issues</translation>
    </message>
    <message>
        <source>Comment ID</source>
        <translation>Comment ID</translation>
    </message>
    <message>
        <source>Repository ID</source>
        <translation>Repository ID</translation>
    </message>
    <message>
        <source>Pull request ID</source>
        <translation>Pull request ID</translation>
    </message>
    <message>
        <source>Pull request&apos;s number</source>
        <translation>Pull request&apos;s number</translation>
    </message>
    <message>
        <source>Pull request&apos;s subject</source>
        <translation>Pull request&apos;s subject</translation>
    </message>
    <message>
        <source>Pull request comment&apos;s ID</source>
        <translation>Pull request comment&apos;s ID</translation>
    </message>
    <message>
        <source>Pull request comment</source>
        <translation>Pull request comment</translation>
    </message>
    <message>
        <source>Document ID</source>
        <translation>Document ID</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Document comment&apos;s ID</source>
        <translation>Document comment&apos;s ID</translation>
    </message>
    <message>
        <source>Document comment</source>
        <translation>Document comment</translation>
    </message>
    <message>
        <source>ID of the reply to a document comment</source>
        <translation>ID of the reply to a document comment</translation>
    </message>
    <message>
        <source>Reply to a document comment</source>
        <translation>Reply to a document comment</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>Wiki page ID</source>
        <translation>Wiki page ID</translation>
    </message>
    <message>
        <source>Page name</source>
        <translation>Page name</translation>
    </message>
    <message>
        <source>Own user</source>
        <translation>Own user</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Its subject was read</source>
        <translation>Its subject was read</translation>
    </message>
    <message>
        <source>Sender ID</source>
        <translation>Sender ID</translation>
    </message>
    <message>
        <source>Sender&apos;s user ID</source>
        <translation>Sender&apos;s user ID</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Issues viewed recently</source>
        <translation>Issues viewed recently</translation>
    </message>
    <message>
        <source>Projects viewed recently</source>
        <translation>Projects viewed recently</translation>
    </message>
    <message>
        <source>Wiki pages viewed recently</source>
        <translation>Wiki pages viewed recently</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull request</translation>
    </message>
    <message>
        <source>Team ID</source>
        <translation>Team ID</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Wiki page</source>
        <translation>Wiki page</translation>
    </message>
    <message>
        <source>User&apos;s number</source>
        <translation>User&apos;s number</translation>
    </message>
    <message>
        <source>Project users</source>
        <translation>Project users</translation>
    </message>
    <message>
        <source>Without those who joined by a team</source>
        <translation>Without those who joined by a team</translation>
    </message>
    <message>
        <source>Members of project teams</source>
        <translation>Members of project teams</translation>
    </message>
    <message>
        <source>Recent activities of projects</source>
        <translation>Recent activities of projects</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Webhook&apos;s name</source>
        <translation>Webhook&apos;s name</translation>
    </message>
    <message>
        <source>For all activities</source>
        <translation>For all activities</translation>
    </message>
    <message>
        <source>Types of activities (JSON)</source>
        <translation>Types of activities (JSON)</translation>
    </message>
    <message>
        <source>Project administrators</source>
        <translation>Project administrators</translation>
    </message>
    <message>
        <source>Project teams</source>
        <translation>Project teams</translation>
    </message>
    <message>
        <source>Changes (JSON)</source>
        <translation>Changes (JSON)</translation>
    </message>
    <message>
        <source>Notifications (JSON)</source>
        <translation>Notifications (JSON)</translation>
    </message>
    <message>
        <source>Changed item</source>
        <translation>Changed item</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Attachment ID</source>
        <translation>Attachment ID</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Kind of notification</source>
        <translation>Kind of notification</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Giver ID</source>
        <translation>Giver ID</translation>
    </message>
    <message>
        <source>Giver&apos;s user ID</source>
        <translation>Giver&apos;s user ID</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>Size (bytes)</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>File or folder</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Category name</source>
        <translation>Category name</translation>
    </message>
    <message>
        <source>Version (milestone) name</source>
        <translation>Version (milestone) name</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Release date</translation>
    </message>
    <message>
        <source>Team name</source>
        <translation>Team name</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Members (JSON)</source>
        <translation>Members (JSON)</translation>
    </message>
    <message>
        <source>Type of activity</source>
        <translation>Type of activity</translation>
    </message>
    <message>
        <source>Subject&apos;s ID</source>
        <translation>Subject&apos;s ID</translation>
    </message>
    <message>
        <source>Issue&apos;s key number</source>
        <translation>Issue&apos;s key number</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Document&apos;s title</source>
        <translation>Document&apos;s title</translation>
    </message>
    <message>
        <source>Space information</source>
        <translation>Space information</translation>
    </message>
    <message>
        <source>Space ID</source>
        <translation>Space ID</translation>
    </message>
    <message>
        <source>Space name</source>
        <translation>Space name</translation>
    </message>
    <message>
        <source>Owner ID</source>
        <translation>Owner ID</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Time of the daily report</source>
        <translation>Time of the daily report</translation>
    </message>
    <message>
        <source>Notice of the space</source>
        <translation>Notice of the space</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Issues (bytes)</source>
        <translation>Issues (bytes)</translation>
    </message>
    <message>
        <source>Wiki (bytes)</source>
        <translation>Wiki (bytes)</translation>
    </message>
    <message>
        <source>Documents (bytes)</source>
        <translation>Documents (bytes)</translation>
    </message>
    <message>
        <source>Shared files (bytes)</source>
        <translation>Shared files (bytes)</translation>
    </message>
    <message>
        <source>Subversion (bytes)</source>
        <translation>Subversion (bytes)</translation>
    </message>
    <message>
        <source>Git (bytes)</source>
        <translation>Git (bytes)</translation>
    </message>
    <message>
        <source>Git LFS (bytes)</source>
        <translation>Git LFS (bytes)</translation>
    </message>
    <message>
        <source>Disk usage</source>
        <translation>Disk usage</translation>
    </message>
    <message>
        <source>Capacity (bytes)</source>
        <translation>Capacity (bytes)</translation>
    </message>
    <message>
        <source>Disk usage by project</source>
        <translation>Disk usage by project</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Burndown charts</source>
        <translation>Burndown charts</translation>
    </message>
    <message>
        <source>Gantt charts</source>
        <translation>Gantt charts</translation>
    </message>
    <message>
        <source>Nulab accounts</source>
        <translation>Nulab accounts</translation>
    </message>
    <message>
        <source>Issues by mail</source>
        <translation>Issues by mail</translation>
    </message>
    <message>
        <source>Project groups</source>
        <translation>Project groups</translation>
    </message>
    <message>
        <source>Access by IP address</source>
        <translation>Access by IP address</translation>
    </message>
    <message>
        <source>Subversion from outside</source>
        <translation>Subversion from outside</translation>
    </message>
    <message>
        <source>Attachments of Wiki pages</source>
        <translation>Attachments of Wiki pages</translation>
    </message>
    <message>
        <source>Attachments (bytes)</source>
        <translation>Attachments (bytes)</translation>
    </message>
    <message>
        <source>An attachment (bytes)</source>
        <translation>An attachment (bytes)</translation>
    </message>
    <message>
        <source>Attachments of an issue</source>
        <translation>Attachments of an issue</translation>
    </message>
    <message>
        <source>Custom fields of a project</source>
        <translation>Custom fields of a project</translation>
    </message>
    <message>
        <source>Comments of an issue</source>
        <translation>Comments of an issue</translation>
    </message>
    <message>
        <source>Categories of a project</source>
        <translation>Categories of a project</translation>
    </message>
    <message>
        <source>Issues of a project</source>
        <translation>Issues of a project</translation>
    </message>
    <message>
        <source>Kind of licence</source>
        <translation>Kind of licence</translation>
    </message>
    <message>
        <source>Projects of the space</source>
        <translation>Projects of the space</translation>
    </message>
    <message>
        <source>A pull request&apos;s attachment (bytes)</source>
        <translation>A pull request&apos;s attachment (bytes)</translation>
    </message>
    <message>
        <source>Attachments of a pull request</source>
        <translation>Attachments of a pull request</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP addresses</translation>
    </message>
    <message>
        <source>Storage (bytes)</source>
        <translation>Storage (bytes)</translation>
    </message>
    <message>
        <source>Users of the space</source>
        <translation>Users of the space</translation>
    </message>
    <message>
        <source>Versions of a project</source>
        <translation>Versions of a project</translation>
    </message>
    <message>
        <source>A Wiki page&apos;s attachment (bytes)</source>
        <translation>A Wiki page&apos;s attachment (bytes)</translation>
    </message>
    <message>
        <source>Attachments of a Wiki page</source>
        <translation>Attachments of a Wiki page</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Rate limit</translation>
    </message>
    <message>
        <source>Class of requests</source>
        <translation>Class of requests</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Requests a minute</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Requests left</translation>
    </message>
    <message>
        <source>Renewed at (Unix time)</source>
        <translation>Renewed at (Unix time)</translation>
    </message>
    <message>
        <source>Recent updates</source>
        <translation>Recent updates</translation>
    </message>
    <message>
        <source>Recent activities of users</source>
        <translation>Recent activities of users</translation>
    </message>
    <message>
        <source>Stars received</source>
        <translation>Stars received</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Team members</source>
        <translation>Team members</translation>
    </message>
    <message>
        <source>Watched issues</source>
        <translation>Watched issues</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Issue updated</source>
        <translation>Issue updated</translation>
    </message>
    <message>
        <source>Wiki pages</source>
        <translation>Wiki pages</translation>
    </message>
    <message>
        <source>Wiki page history</source>
        <translation>Wiki page history</translation>
    </message>
    <message>
        <source>Page version</source>
        <translation>Page version</translation>
    </message>
    <message>
        <source>Contents of Wiki pages</source>
        <translation>Contents of Wiki pages</translation>
    </message>
    <message>
        <source>Wiki page tags</source>
        <translation>Wiki page tags</translation>
    </message>
    <message>
        <source>Shared files of Wiki pages</source>
        <translation>Shared files of Wiki pages</translation>
    </message>
    <message>
        <source>Stars of Wiki pages</source>
        <translation>Stars of Wiki pages</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>takes no value</source>
        <translation>takes no value</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>needs a value</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>is given twice</translation>
    </message>
    <message>
        <source>is missing; “tsunagi-cli help” lists the commands</source>
        <translation>is missing; “tsunagi-cli help” lists the commands</translation>
    </message>
    <message>
        <source>an argument is missing</source>
        <translation>an argument is missing</translation>
    </message>
    <message>
        <source>too many arguments</source>
        <translation>too many arguments</translation>
    </message>
    <message>
        <source>the columns of a table, and the filters that are no columns</source>
        <translation>the columns of a table, and the filters that are no columns</translation>
    </message>
    <message>
        <source>another user may take the place of the one in the settings file</source>
        <translation>another user may take the place of the one in the settings file</translation>
    </message>
    <message>
        <source>gets and keeps what InitiateOAuth allows, then tests the connection</source>
        <translation>gets and keeps what InitiateOAuth allows, then tests the connection</translation>
    </message>
    <message>
        <source>With InitiateOAuth=REFRESH and OAuthVerifier it exchanges the code; with GETANDREFRESH it opens the browser, or prints the page&apos;s address where there is no display. New tokens are on disk before anything else is requested.</source>
        <translation>With InitiateOAuth=REFRESH and OAuthVerifier it exchanges the code; with GETANDREFRESH it opens the browser, or prints the page&apos;s address where there is no display. New tokens are on disk before anything else is requested.</translation>
    </message>
    <message>
        <source>only rows with this value of a column or filter; repeated: any of them; &gt;= and &lt;= for ranges</source>
        <translation>only rows with this value of a column or filter; repeated: any of them; &gt;= and &lt;= for ranges</translation>
    </message>
    <message>
        <source>only these columns, in this order</source>
        <translation>only these columns, in this order</translation>
    </message>
    <message>
        <source>at most so many rows</source>
        <translation>at most so many rows</translation>
    </message>
    <message>
        <source>rows that could not be read are a warning, not exit code 17</source>
        <translation>rows that could not be read are a warning, not exit code 17</translation>
    </message>
    <message>
        <source>the first row that can&apos;t be read ends the command</source>
        <translation>the first row that can&apos;t be read ends the command</translation>
    </message>
    <message>
        <source>names a column twice</source>
        <translation>names a column twice</translation>
    </message>
    <message>
        <source>is a number of rows, 1 or more</source>
        <translation>is a number of rows, 1 or more</translation>
    </message>
    <message>
        <source>and --strict exclude each other</source>
        <translation>and --strict exclude each other</translation>
    </message>
    <message>
        <source>the rows of a table</source>
        <translation>the rows of a table</translation>
    </message>
    <message>
        <source>Rows are written as they arrive. “tsunagi-cli columns TABLE” lists what --columns and --where can name.</source>
        <translation>Rows are written as they arrive. “tsunagi-cli columns TABLE” lists what --columns and --where can name.</translation>
    </message>
    <message>
        <source>the commands and options, or one command&apos;s</source>
        <translation>the commands and options, or one command&apos;s</translation>
    </message>
    <message>
        <source>another place than the configuration folder&apos;s identity.txt</source>
        <translation>another place than the configuration folder&apos;s identity.txt</translation>
    </message>
    <message>
        <source>where there is one, print its public key and change nothing</source>
        <translation>where there is one, print its public key and change nothing</translation>
    </message>
    <message>
        <source>this connection&apos;s identity is in the keychain; --to names a file</source>
        <translation>this connection&apos;s identity is in the keychain; --to names a file</translation>
    </message>
    <message>
        <source>makes this machine&apos;s identity and prints its public key</source>
        <translation>makes this machine&apos;s identity and prints its public key</translation>
    </message>
    <message>
        <source>The identity opens the settings file. Its file is made with mode 0600 and never overwritten. The first settings file that is written makes one by itself.</source>
        <translation>The identity opens the settings file. Its file is made with mode 0600 and never overwritten. The first settings file that is written makes one by itself.</translation>
    </message>
    <message>
        <source>prints the public key of this machine&apos;s identity, or of FILE</source>
        <translation>prints the public key of this machine&apos;s identity, or of FILE</translation>
    </message>
    <message>
        <source>a settings file&apos;s content in plain text, tokens included</source>
        <translation>a settings file&apos;s content in plain text, tokens included</translation>
    </message>
    <message>
        <source>For people who must look inside: the JSON goes to standard output as it is. Whoever reads it can use the tokens.</source>
        <translation>For people who must look inside: the JSON goes to standard output as it is. Whoever reads it can use the tokens.</translation>
    </message>
    <message>
        <source>what a settings file holds, without its secrets</source>
        <translation>what a settings file holds, without its secrets</translation>
    </message>
    <message>
        <source>OAuthSettingsIdentity or OAuthSettingsPassphrase opens it. The recipients are shown by type: an X25519 stanza names nobody.</source>
        <translation>OAuthSettingsIdentity or OAuthSettingsPassphrase opens it. The recipients are shown by type: an X25519 stanza names nobody.</translation>
    </message>
    <message>
        <source>%1 rows, page %2, %3 rows/s</source>
        <translation>%1 rows, page %2, %3 rows/s</translation>
    </message>
    <message>
        <source>%1 rows, page %2, %3 rows/s, rate limit %4/%5</source>
        <translation>%1 rows, page %2, %3 rows/s, rate limit %4/%5</translation>
    </message>
    <message numerus="yes">
        <source>Backlog&apos;s rate limit is reached. It goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Backlog&apos;s rate limit is reached. It goes on by itself in %n second.</numerusform>
            <numerusform>Backlog&apos;s rate limit is reached. It goes on by itself in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>the tables that can be read</source>
        <translation>the tables that can be read</translation>
    </message>
    <message>
        <source>tests the connection: the space and the user behind the credentials</source>
        <translation>tests the connection: the space and the user behind the credentials</translation>
    </message>
    <message>
        <source>refresh if less than this is left (60s, 45m, 12h); exit code 10 if it can&apos;t be had</source>
        <translation>refresh if less than this is left (60s, 45m, 12h); exit code 10 if it can&apos;t be had</translation>
    </message>
    <message>
        <source>the token that got a 401: refreshed only if it is still the file&apos;s; - is standard input</source>
        <translation>the token that got a 401: refreshed only if it is still the file&apos;s; - is standard input</translation>
    </message>
    <message>
        <source>is a duration such as 45m, 12h, 7d or seconds</source>
        <translation>is a duration such as 45m, 12h, 7d or seconds</translation>
    </message>
    <message>
        <source>prints a valid access token, refreshed if it must be</source>
        <translation>prints a valid access token, refreshed if it must be</translation>
    </message>
    <message>
        <source>The token and a line end, nothing else. There is no request where none is needed.</source>
        <translation>The token and a line end, nothing else. There is no request where none is needed.</translation>
    </message>
    <message>
        <source>This machine&apos;s identity was made: %1. Whoever has it can open the settings file.</source>
        <translation>This machine&apos;s identity was made: %1. Whoever has it can open the settings file.</translation>
    </message>
    <message>
        <source>a connection string: Name=Value;Name=Value</source>
        <translation>a connection string: Name=Value;Name=Value</translation>
    </message>
    <message>
        <source>the same from a file, one property a line; NAME@=FILE takes a value from a file; - is standard input</source>
        <translation>the same from a file, one property a line; NAME@=FILE takes a value from a file; - is standard input</translation>
    </message>
    <message>
        <source>a saved connection</source>
        <translation>a saved connection</translation>
    </message>
    <message>
        <source>one property; may be repeated</source>
        <translation>one property; may be repeated</translation>
    </message>
    <message>
        <source>one property whose value is a file&apos;s content; - is standard input</source>
        <translation>one property whose value is a file&apos;s content; - is standard input</translation>
    </message>
    <message>
        <source>table (default on a terminal), json, jsonl, csv or tsv (default otherwise)</source>
        <translation>table (default on a terminal), json, jsonl, csv or tsv (default otherwise)</translation>
    </message>
    <message>
        <source>results into a file, whole or not at all; .gz compresses</source>
        <translation>results into a file, whole or not at all; .gz compresses</translation>
    </message>
    <message>
        <source>csv, tsv: what stands for a null</source>
        <translation>csv, tsv: what stands for a null</translation>
    </message>
    <message>
        <source>csv, tsv: begin with a byte order mark, for Excel</source>
        <translation>csv, tsv: begin with a byte order mark, for Excel</translation>
    </message>
    <message>
        <source>no line of column names</source>
        <translation>no line of column names</translation>
    </message>
    <message>
        <source>csv: what stands between values</source>
        <translation>csv: what stands between values</translation>
    </message>
    <message>
        <source>dates with a time in this zone, such as Asia/Tokyo; default UTC</source>
        <translation>dates with a time in this zone, such as Asia/Tokyo; default UTC</translation>
    </message>
    <message>
        <source>the command may open the browser for signing in</source>
        <translation>the command may open the browser for signing in</translation>
    </message>
    <message>
        <source>the language of messages; default from the locale</source>
        <translation>the language of messages; default from the locale</translation>
    </message>
    <message>
        <source>no warnings and no progress</source>
        <translation>no warnings and no progress</translation>
    </message>
    <message>
        <source>one line an event on standard error; never a secret</source>
        <translation>one line an event on standard error; never a secret</translation>
    </message>
    <message>
        <source>one line an event, added to a file</source>
        <translation>one line an event, added to a file</translation>
    </message>
    <message>
        <source>the form of those lines</source>
        <translation>the form of those lines</translation>
    </message>
    <message>
        <source>no colour on a terminal; NO_COLOR does the same</source>
        <translation>no colour on a terminal; NO_COLOR does the same</translation>
    </message>
    <message>
        <source>Usage: tsunagi-cli [GLOBAL OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Usage: tsunagi-cli [GLOBAL OPTIONS] COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Connects to a Nulab Backlog space, keeps the connection&apos;s token alive and reads the space&apos;s data. It only reads.</source>
        <translation>Connects to a Nulab Backlog space, keeps the connection&apos;s token alive and reads the space&apos;s data. It only reads.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commands:</translation>
    </message>
    <message>
        <source>Global options:</source>
        <translation>Global options:</translation>
    </message>
    <message>
        <source>“tsunagi-cli help COMMAND” tells more about a command, “tsunagi-cli help properties” lists the connection properties.</source>
        <translation>“tsunagi-cli help COMMAND” tells more about a command, “tsunagi-cli help properties” lists the connection properties.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Default: %1</translation>
    </message>
    <message>
        <source>Connection properties, for -p, -c, a connection file, or the environment as TSUNAGI_NAME:</source>
        <translation>Connection properties, for -p, -c, a connection file, or the environment as TSUNAGI_NAME:</translation>
    </message>
    <message>
        <source>standard input is too long</source>
        <translation>standard input is too long</translation>
    </message>
    <message>
        <source>nothing was entered</source>
        <translation>nothing was entered</translation>
    </message>
    <message>
        <source>The browser reports a refusal (%1). Ctrl-C ends the attempt.</source>
        <translation>The browser reports a refusal (%1). Ctrl-C ends the attempt.</translation>
    </message>
    <message>
        <source>Open this page in a browser, log in to Backlog and allow the access:</source>
        <translation>Open this page in a browser, log in to Backlog and allow the access:</translation>
    </message>
    <message>
        <source>If the browser then shows an error, paste the address of that page here (not shown): </source>
        <translation>If the browser then shows an error, paste the address of that page here (not shown): </translation>
    </message>
    <message>
        <source>Paste the address (not shown): </source>
        <translation>Paste the address (not shown): </translation>
    </message>
    <message>
        <source>only settings check has metrics</source>
        <translation>only settings check has metrics</translation>
    </message>
    <message>
        <source>is one ASCII character, and neither a quotation mark nor a line end</source>
        <translation>is one ASCII character, and neither a quotation mark nor a line end</translation>
    </message>
    <message>
        <source>the result is a secret in plain text</source>
        <translation>the result is a secret in plain text</translation>
    </message>
    <message>
        <source>is a zone such as Asia/Tokyo, or UTC</source>
        <translation>is a zone such as Asia/Tokyo, or UTC</translation>
    </message>
    <message>
        <source>is en or ja</source>
        <translation>is en or ja</translation>
    </message>
    <message>
        <source>is text or json</source>
        <translation>is text or json</translation>
    </message>
    <message>
        <source>an argument is not UTF-8</source>
        <translation>an argument is not UTF-8</translation>
    </message>
    <message>
        <source>expects NAME=VALUE</source>
        <translation>expects NAME=VALUE</translation>
    </message>
    <message>
        <source>expects NAME=FILE</source>
        <translation>expects NAME=FILE</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>warning: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no room; --columns names those to see, -o json shows all.</source>
        <translation>
            <numerusform>%n column had no room; --columns names those to see, -o json shows all.</numerusform>
            <numerusform>%n columns had no room; --columns names those to see, -o json shows all.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection string (not shown): </source>
        <translation>Connection string (not shown): </translation>
    </message>
    <message>
        <source>%1 (not shown): </source>
        <translation>%1 (not shown): </translation>
    </message>
    <message>
        <source>standard input can&apos;t be read</source>
        <translation>standard input can&apos;t be read</translation>
    </message>
    <message>
        <source>holds no token</source>
        <translation>holds no token</translation>
    </message>
    <message>
        <source>Usage: tsunagi-cli [GLOBAL OPTIONS] %1</source>
        <translation>Usage: tsunagi-cli [GLOBAL OPTIONS] %1</translation>
    </message>
    <message>
        <source>inputs are NAME=VALUE, NAME=@FILE or NAME=-</source>
        <translation>inputs are NAME=VALUE, NAME=@FILE or NAME=-</translation>
    </message>
    <message>
        <source>is APP or WEB</source>
        <translation>is APP or WEB</translation>
    </message>
    <message>
        <source>This refresh token belongs to %1: its grant was refreshed, and the file was written.</source>
        <translation>This refresh token belongs to %1: its grant was refreshed, and the file was written.</translation>
    </message>
    <message>
        <source>calls a procedure and prints its outputs</source>
        <translation>calls a procedure and prints its outputs</translation>
    </message>
    <message>
        <source>GetOAuthAuthorizationURL [CallbackURL] [State]: the page where a person allows the access.
GetOAuthAccessToken [AuthMode=APP|WEB] [Verifier] [CallbackURL]: trades the permission for tokens.
RefreshOAuthAccessToken [OAuthRefreshToken]: trades a refresh token for new ones.
An input that is not given comes from the property of that name. Nothing is saved; but a refresh token of the settings file refreshes the file&apos;s own grant.</source>
        <translation>GetOAuthAuthorizationURL [CallbackURL] [State]: the page where a person allows the access.
GetOAuthAccessToken [AuthMode=APP|WEB] [Verifier] [CallbackURL]: trades the permission for tokens.
RefreshOAuthAccessToken [OAuthRefreshToken]: trades a refresh token for new ones.
An input that is not given comes from the property of that name. Nothing is saved; but a refresh token of the settings file refreshes the file&apos;s own grant.</translation>
    </message>
    <message>
        <source>runs a command with a valid token or the API key in its environment</source>
        <translation>runs a command with a valid token or the API key in its environment</translation>
    </message>
    <message>
        <source>The command gets BACKLOG_DOMAIN and BACKLOG_ACCESS_TOKEN or BACKLOG_API_KEY, and none of our own variables. It takes our place: its exit code is what comes back. Where it could not be started, or no credential could be had, that is 125.</source>
        <translation>The command gets BACKLOG_DOMAIN and BACKLOG_ACCESS_TOKEN or BACKLOG_API_KEY, and none of our own variables. It takes our place: its exit code is what comes back. Where it could not be started, or no credential could be had, that is 125.</translation>
    </message>
    <message>
        <source>only if the token is older than this (45m, 12h); else it is left as it is</source>
        <translation>only if the token is older than this (45m, 12h); else it is left as it is</translation>
    </message>
    <message>
        <source>refreshes the access token now and keeps it</source>
        <translation>refreshes the access token now and keeps it</translation>
    </message>
    <message>
        <source>For a timer that keeps a seldom used grant alive. No token is printed; the row says how long the new one lives.</source>
        <translation>For a timer that keeps a seldom used grant alive. No token is printed; the row says how long the new one lives.</translation>
    </message>
    <message>
        <source>every saved connection, and the settings file that belongs to none</source>
        <translation>every saved connection, and the settings file that belongs to none</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --profile</source>
        <translation>can&apos;t be used together with --profile</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program withdraw a permission or a key. You can do so in your personal settings on Backlog.</source>
        <translation>Backlog was not told: it lets no program withdraw a permission or a key. You can do so in your personal settings on Backlog.</translation>
    </message>
    <message>
        <source>deletes the connection&apos;s tokens from this machine</source>
        <translation>deletes the connection&apos;s tokens from this machine</translation>
    </message>
    <message>
        <source>The settings file with its backup, and a saved API key. The connection itself stays, to sign in again. Told as well: what Backlog could not be told, and the page where you can withdraw it.</source>
        <translation>The settings file with its backup, and a saved API key. The connection itself stays, to sign in again. Told as well: what Backlog could not be told, and the page where you can withdraw it.</translation>
    </message>
    <message>
        <source>a connection string of the commercial driver, translated; - is standard input</source>
        <translation>a connection string of the commercial driver, translated; - is standard input</translation>
    </message>
    <message>
        <source>saves the properties that are given as a connection</source>
        <translation>saves the properties that are given as a connection</translation>
    </message>
    <message>
        <source>From -p, -c and their files, or translated from a connection string of the commercial driver; what has no meaning here is told. Secrets go into the keyring (keychain). Codes and tokens are not saved: give them once to “tsunagi-cli connect -P NAME”.</source>
        <translation>From -p, -c and their files, or translated from a connection string of the commercial driver; what has no meaning here is told. Secrets go into the keyring (keychain). Codes and tokens are not saved: give them once to “tsunagi-cli connect -P NAME”.</translation>
    </message>
    <message>
        <source>the saved connections</source>
        <translation>the saved connections</translation>
    </message>
    <message>
        <source>removes a saved connection with its secrets and tokens</source>
        <translation>removes a saved connection with its secrets and tokens</translation>
    </message>
    <message>
        <source>A settings file that OAuthSettingsLocation names stays: “tsunagi-cli disconnect” deletes its tokens.</source>
        <translation>A settings file that OAuthSettingsLocation names stays: “tsunagi-cli disconnect” deletes its tokens.</translation>
    </message>
    <message>
        <source>If the browser then shows an error, paste the address of that page (not shown); s skips this step: </source>
        <translation>If the browser then shows an error, paste the address of that page (not shown); s skips this step: </translation>
    </message>
    <message>
        <source>a guided check of what could only be assumed about Backlog, on your own space with a throw-away OAuth application</source>
        <translation>a guided check of what could only be assumed about Backlog, on your own space with a throw-away OAuth application</translation>
    </message>
    <message>
        <source>looks for what could be wrong with a connection, and changes nothing</source>
        <translation>looks for what could be wrong with a connection, and changes nothing</translation>
    </message>
    <message>
        <source>One row a check: Check, Result (ok, warning, failed or skipped), Detail, Hint. No code and no refresh token is spent, and the settings file keeps its content. It exits with 0 if nothing failed, else with the exit code of the first failure.
With --real-space it asks on the terminal, step by step, for about ten minutes; the grants of the throw-away application are used up by it. The report names neither secrets nor, unless you agree, the space.</source>
        <translation>One row a check: Check, Result (ok, warning, failed or skipped), Detail, Hint. No code and no refresh token is spent, and the settings file keeps its content. It exits with 0 if nothing failed, else with the exit code of the first failure.
With --real-space it asks on the terminal, step by step, for about ten minutes; the grants of the throw-away application are used up by it. The report names neither secrets nor, unless you agree, the space.</translation>
    </message>
    <message>
        <source>needs a terminal: it asks step by step</source>
        <translation>needs a terminal: it asks step by step</translation>
    </message>
    <message>
        <source>the passphrase is empty</source>
        <translation>the passphrase is empty</translation>
    </message>
    <message>
        <source>there is no public key in it</source>
        <translation>there is no public key in it</translation>
    </message>
    <message>
        <source>a file is sealed by a passphrase or to public keys, not both</source>
        <translation>a file is sealed by a passphrase or to public keys, not both</translation>
    </message>
    <message>
        <source>say who can open the file: -r with the other machine&apos;s public key (“tsunagi-cli recipient” prints it there), or --passphrase-file</source>
        <translation>say who can open the file: -r with the other machine&apos;s public key (“tsunagi-cli recipient” prints it there), or --passphrase-file</translation>
    </message>
    <message>
        <source>the result is a list for profiles import</source>
        <translation>the result is a list for profiles import</translation>
    </message>
    <message>
        <source>saved connections as a list for another machine, without secrets</source>
        <translation>saved connections as a list for another machine, without secrets</translation>
    </message>
    <message>
        <source>All of them, or those named, as JSON. Keys, client secrets and tokens stay here: the list names which of them a connection needs.</source>
        <translation>All of them, or those named, as JSON. Keys, client secrets and tokens stay here: the list names which of them a connection needs.</translation>
    </message>
    <message>
        <source>one of the same name is replaced; its secrets and tokens stay</source>
        <translation>one of the same name is replaced; its secrets and tokens stay</translation>
    </message>
    <message>
        <source>one whose name is taken gets a number behind it</source>
        <translation>one whose name is taken gets a number behind it</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --rename</source>
        <translation>can&apos;t be used together with --rename</translation>
    </message>
    <message>
        <source>saves the connections of a list that profiles export has written</source>
        <translation>saves the connections of a list that profiles export has written</translation>
    </message>
    <message>
        <source>Where a name is taken, nothing is saved unless --replace or --rename says what is meant. SecretsToGive names the keys and client secrets that a connection needs and the list does not hold.</source>
        <translation>Where a name is taken, nothing is saved unless --replace or --rename says what is meant. SecretsToGive names the keys and client secrets that a connection needs and the list does not hold.</translation>
    </message>
    <message>
        <source>The hand-over that had not ended was taken back: this machine keeps the grant.</source>
        <translation>The hand-over that had not ended was taken back: this machine keeps the grant.</translation>
    </message>
    <message>
        <source>takes the grant of a settings file over to this machine</source>
        <translation>takes the grant of a settings file over to this machine</translation>
    </message>
    <message>
        <source>After a move, so that no warning tells of another machine. The other one must not use the grant any more. A hand-over that ended before its file was written is taken back.</source>
        <translation>After a move, so that no warning tells of another machine. The other one must not use the grant any more. A hand-over that ended before its file was written is taken back.</translation>
    </message>
    <message>
        <source>ask the space, too: reachable, client known, a living token accepted</source>
        <translation>ask the space, too: reachable, client known, a living token accepted</translation>
    </message>
    <message>
        <source>whether settings files are sound, and how their grants have fared</source>
        <translation>whether settings files are sound, and how their grants have fared</translation>
    </message>
    <message>
        <source>One row a check: it opens, permissions, storage, could be written anew, what waits in a recovery file, last refresh, next expiry, last error. Nothing is spent. It exits with 0, 10 for --warn, or the exit code of the first failure. “-o openmetrics” writes metrics for a monitoring system instead.</source>
        <translation>One row a check: it opens, permissions, storage, could be written anew, what waits in a recovery file, last refresh, next expiry, last error. Nothing is spent. It exits with 0, 10 for --warn, or the exit code of the first failure. “-o openmetrics” writes metrics for a monitoring system instead.</translation>
    </message>
    <message>
        <source>the sealed file, 0600; nothing is overwritten. Default: standard output</source>
        <translation>the sealed file, 0600; nothing is overwritten. Default: standard output</translation>
    </message>
    <message>
        <source>a public key that can open it; may be repeated</source>
        <translation>a public key that can open it; may be repeated</translation>
    </message>
    <message>
        <source>public keys from a file, one a line</source>
        <translation>public keys from a file, one a line</translation>
    </message>
    <message>
        <source>seal it by a passphrase instead</source>
        <translation>seal it by a passphrase instead</translation>
    </message>
    <message>
        <source>the result is an age file</source>
        <translation>the result is an age file</translation>
    </message>
    <message>
        <source>seals standard input: give it a file or a pipe</source>
        <translation>seals standard input: give it a file or a pipe</translation>
    </message>
    <message>
        <source>seals standard input as an age file</source>
        <translation>seals standard input as an age file</translation>
    </message>
    <message>
        <source>The other way round of “settings decrypt”, for people who had to change something inside. Any bytes are sealed as they are; nothing is checked.</source>
        <translation>The other way round of “settings decrypt”, for people who had to change something inside. Any bytes are sealed as they are; nothing is checked.</translation>
    </message>
    <message>
        <source>own: you sign in once more, for the other machine alone; handover: this machine&apos;s grant goes there; copy: both use one grant, which may fail on one</source>
        <translation>own: you sign in once more, for the other machine alone; handover: this machine&apos;s grant goes there; copy: both use one grant, which may fail on one</translation>
    </message>
    <message>
        <source>seal it by a passphrase instead; - is standard input</source>
        <translation>seal it by a passphrase instead; - is standard input</translation>
    </message>
    <message>
        <source>the other machine gets OAuthClientSecret by another way</source>
        <translation>the other machine gets OAuthClientSecret by another way</translation>
    </message>
    <message>
        <source>only the access token: it works until that ends, and nothing can be refreshed</source>
        <translation>only the access token: it works until that ends, and nothing can be refreshed</translation>
    </message>
    <message>
        <source>is own, handover or copy</source>
        <translation>is own, handover or copy</translation>
    </message>
    <message>
        <source>is needed: own, handover or copy</source>
        <translation>is needed: own, handover or copy</translation>
    </message>
    <message>
        <source>How does the other machine get its permission?
  own       you sign in once more, for that machine alone (recommended)
  handover  this machine&apos;s permission goes there; it can&apos;t use it any more
  copy      both use one permission, which may fail on one
own, handover or copy [own]: </source>
        <translation>How does the other machine get its permission?
  own       you sign in once more, for that machine alone (recommended)
  handover  this machine&apos;s permission goes there; it can&apos;t use it any more
  copy      both use one permission, which may fail on one
own, handover or copy [own]: </translation>
    </message>
    <message>
        <source>a hand-over without the refresh token would lose the grant</source>
        <translation>a hand-over without the refresh token would lose the grant</translation>
    </message>
    <message>
        <source>names the file to write</source>
        <translation>names the file to write</translation>
    </message>
    <message>
        <source>This machine has no token of the grant any more. To use Backlog from here, too, sign in anew: tsunagi-cli connect -p InitiateOAuth=GETANDREFRESH</source>
        <translation>This machine has no token of the grant any more. To use Backlog from here, too, sign in anew: tsunagi-cli connect -p InitiateOAuth=GETANDREFRESH</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one: a refresh on either can end the token of the other. “--grant own” gets the other machine a grant of its own.</source>
        <translation>One grant on two machines may fail on one: a refresh on either can end the token of the other. “--grant own” gets the other machine a grant of its own.</translation>
    </message>
    <message>
        <source>Backlog gave the grant again that this machine has, not one of its own: one grant on two machines may fail on one. Another user, or another OAuth application, gets a grant of its own.</source>
        <translation>Backlog gave the grant again that this machine has, not one of its own: one grant on two machines may fail on one. Another user, or another OAuth application, gets a grant of its own.</translation>
    </message>
    <message>
        <source>Copy the file to the other machine, and there: %1. Then connect with InitiateOAuth=REFRESH.</source>
        <translation>Copy the file to the other machine, and there: %1. Then connect with InitiateOAuth=REFRESH.</translation>
    </message>
    <message>
        <source>writes a settings file for another machine</source>
        <translation>writes a settings file for another machine</translation>
    </message>
    <message>
        <source>the settings file to write; default: the connection&apos;s OAuthSettingsLocation</source>
        <translation>the settings file to write; default: the connection&apos;s OAuthSettingsLocation</translation>
    </message>
    <message>
        <source>for a start-up script: a grant that was given later replaces, too, and a file that is as new is left without an error</source>
        <translation>for a start-up script: a grant that was given later replaces, too, and a file that is as new is left without an error</translation>
    </message>
    <message>
        <source>whatever stands there; it is kept as .bak</source>
        <translation>whatever stands there; it is kept as .bak</translation>
    </message>
    <message>
        <source>delete FILE and its backup once the target holds the grant</source>
        <translation>delete FILE and its backup once the target holds the grant</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --replace</source>
        <translation>can&apos;t be used together with --replace</translation>
    </message>
    <message>
        <source>names a file or a folder</source>
        <translation>names a file or a folder</translation>
    </message>
    <message>
        <source>there is no file to remove with standard input</source>
        <translation>there is no file to remove with standard input</translation>
    </message>
    <message>
        <source>Paste the sealed text, then press Enter and Ctrl-D:</source>
        <translation>Paste the sealed text, then press Enter and Ctrl-D:</translation>
    </message>
    <message>
        <source>What stands there is as new, or it is another grant. With --replace it gives way, and is kept as .bak.</source>
        <translation>What stands there is as new, or it is another grant. With --replace it gives way, and is kept as .bak.</translation>
    </message>
    <message>
        <source>The settings file is as new as what was to be imported: it was left as it is.</source>
        <translation>The settings file is as new as what was to be imported: it was left as it is.</translation>
    </message>
    <message>
        <source>takes a settings file from elsewhere over as this machine&apos;s own</source>
        <translation>takes a settings file from elsewhere over as this machine&apos;s own</translation>
    </message>
    <message>
        <source>OAuthSettingsPassphrase or the identity opens FILE; what is written is sealed to this machine&apos;s identity. What stands at the target is replaced if FILE has a later generation of the same grant; otherwise it stays, and the exit code is 6. “-” reads the sealed text that a run without any place to write has printed.</source>
        <translation>OAuthSettingsPassphrase or the identity opens FILE; what is written is sealed to this machine&apos;s identity. What stands at the target is replaced if FILE has a later generation of the same grant; otherwise it stays, and the exit code is 6. “-” reads the sealed text that a run without any place to write has printed.</translation>
    </message>
    <message>
        <source>the public keys beyond this machine&apos;s own, in place of those it has; may be repeated</source>
        <translation>the public keys beyond this machine&apos;s own, in place of those it has; may be repeated</translation>
    </message>
    <message>
        <source>one more public key; may be repeated</source>
        <translation>one more public key; may be repeated</translation>
    </message>
    <message>
        <source>a public key that shall not open the file any more; may be repeated</source>
        <translation>a public key that shall not open the file any more; may be repeated</translation>
    </message>
    <message>
        <source>can&apos;t be used together with --add and --remove</source>
        <translation>can&apos;t be used together with --add and --remove</translation>
    </message>
    <message>
        <source>names several places of public keys: change them there, then rekey</source>
        <translation>names several places of public keys: change them there, then rekey</translation>
    </message>
    <message>
        <source>needs the place where OAuthSettingsRecipients is kept: a saved connection (-P), or a file of public keys that the property names</source>
        <translation>needs the place where OAuthSettingsRecipients is kept: a saved connection (-P), or a file of public keys that the property names</translation>
    </message>
    <message>
        <source>is not among OAuthSettingsRecipients</source>
        <translation>is not among OAuthSettingsRecipients</translation>
    </message>
    <message>
        <source>Whoever has the private key of %1 could open the file until now, and may have kept a copy. To be sure, get a new grant (“tsunagi-cli disconnect”, then “connect”), and withdraw the old permission in your personal settings on Backlog.</source>
        <translation>Whoever has the private key of %1 could open the file until now, and may have kept a copy. To be sure, get a new grant (“tsunagi-cli disconnect”, then “connect”), and withdraw the old permission in your personal settings on Backlog.</translation>
    </message>
    <message>
        <source>Nothing keeps these public keys: the next refresh seals the file without them. Set %1 for the connection.</source>
        <translation>Nothing keeps these public keys: the next refresh seals the file without them. Set %1 for the connection.</translation>
    </message>
    <message>
        <source>changes who can open a settings file, and seals it anew</source>
        <translation>changes who can open a settings file, and seals it anew</translation>
    </message>
    <message>
        <source>This machine&apos;s own key always can. The others are OAuthSettingsRecipients: changed where it stands, in the saved connection (-P) or in the file of public keys that it names. The backup and all that waits beside the file are sealed anew, too. Without an option the file is sealed to what the property has now.</source>
        <translation>This machine&apos;s own key always can. The others are OAuthSettingsRecipients: changed where it stands, in the saved connection (-P) or in the file of public keys that it names. The backup and all that waits beside the file are sealed anew, too. Without an option the file is sealed to what the property has now.</translation>
    </message>
    <message>
        <source>can&apos;t be changed in a settings file: only OAuthClientSecret and CallbackURL can; another space or client needs a new grant</source>
        <translation>can&apos;t be changed in a settings file: only OAuthClientSecret and CallbackURL can; another space or client needs a new grant</translation>
    </message>
    <message>
        <source>changes a property that stands in a settings file</source>
        <translation>changes a property that stands in a settings file</translation>
    </message>
    <message>
        <source>OAuthClientSecret, after it was renewed on the page of the OAuth application, or CallbackURL. The value comes from --property-file or -p; - is standard input.</source>
        <translation>OAuthClientSecret, after it was renewed on the page of the OAuth application, or CallbackURL. The value comes from --property-file or -p; - is standard input.</translation>
    </message>
    <message>
        <source>secrets go into the vault, which a passphrase protects, for a machine without a keyring: TSUNAGI_VAULT_PASSPHRASE_FILE names a file with it, or it is asked for</source>
        <translation>secrets go into the vault, which a passphrase protects, for a machine without a keyring: TSUNAGI_VAULT_PASSPHRASE_FILE names a file with it, or it is asked for</translation>
    </message>
    <message>
        <source>Nothing was saved. With --vault the secrets go into a vault that a passphrase protects instead.</source>
        <translation>Nothing was saved. With --vault the secrets go into a vault that a passphrase protects instead.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>This passphrase does not open the vault.</translation>
    </message>
    <message>
        <source>Passphrase of the vault (not shown): </source>
        <translation>Passphrase of the vault (not shown): </translation>
    </message>
    <message>
        <source>A vault is made: %1. Without its passphrase nobody can open it again.</source>
        <translation>A vault is made: %1. Without its passphrase nobody can open it again.</translation>
    </message>
    <message>
        <source>New passphrase (not shown): </source>
        <translation>New passphrase (not shown): </translation>
    </message>
    <message>
        <source>The same again (not shown): </source>
        <translation>The same again (not shown): </translation>
    </message>
    <message>
        <source>the two passphrases differ</source>
        <translation>the two passphrases differ</translation>
    </message>
    <message>
        <source>the properties of a saved connection, secrets masked, and where each is kept</source>
        <translation>the properties of a saved connection, secrets masked, and where each is kept</translation>
    </message>
    <message>
        <source>exit with 10 where the last refresh that went well is older than this (45m, 12h)</source>
        <translation>exit with 10 where the last refresh that went well is older than this (45m, 12h)</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: each host gets a grant of its own</source>
        <translation>can&apos;t be used with --fleet: each host gets a grant of its own</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: each host&apos;s public key stands in its list (who is to open all files stands in OAuthSettingsRecipients)</source>
        <translation>can&apos;t be used with --fleet: each host&apos;s public key stands in its list (who is to open all files stands in OAuthSettingsRecipients)</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: one passphrase would open the files of all hosts</source>
        <translation>can&apos;t be used with --fleet: one passphrase would open the files of all hosts</translation>
    </message>
    <message>
        <source>can&apos;t be used with --fleet: the tokens would end while you still sign in</source>
        <translation>can&apos;t be used with --fleet: the tokens would end while you still sign in</translation>
    </message>
    <message>
        <source>names the folder of the fleet</source>
        <translation>names the folder of the fleet</translation>
    </message>
    <message>
        <source>this host is not in the list</source>
        <translation>this host is not in the list</translation>
    </message>
    <message>
        <source>%1 has another public key in the list by now than its file was sealed to. --redo %1 makes it anew.</source>
        <translation>%1 has another public key in the list by now than its file was sealed to. --redo %1 makes it anew.</translation>
    </message>
    <message>
        <source>The grant of %1 can&apos;t be compared with the others: fleet.json does not know it.</source>
        <translation>The grant of %1 can&apos;t be compared with the others: fleet.json does not know it.</translation>
    </message>
    <message>
        <source>Hosts: %1 written, %2 done before, %3 to come. Folder: %4</source>
        <translation>Hosts: %1 written, %2 done before, %3 to come. Folder: %4</translation>
    </message>
    <message>
        <source>The same command goes on where this run has ended.</source>
        <translation>The same command goes on where this run has ended.</translation>
    </message>
    <message>
        <source>Carry each host&apos;s folder to its host: OAuthSettings.txt is opened by its own key alone, connection.txt has the properties for --connection-file. Then remove the copies here.</source>
        <translation>Carry each host&apos;s folder to its host: OAuthSettings.txt is opened by its own key alone, connection.txt has the properties for --connection-file. Then remove the copies here.</translation>
    </message>
    <message>
        <source>the file to write, with --fleet the folder; nothing is overwritten</source>
        <translation>the file to write, with --fleet the folder; nothing is overwritten</translation>
    </message>
    <message>
        <source>a grant, a file and a property block of its own for each host: columns Host and Recipient; hosts that are done are skipped</source>
        <translation>a grant, a file and a property block of its own for each host: columns Host and Recipient; hosts that are done are skipped</translation>
    </message>
    <message>
        <source>with --fleet: this host anew, though it is done; may be repeated</source>
        <translation>with --fleet: this host anew, though it is done; may be repeated</translation>
    </message>
    <message>
        <source>names a host of --fleet</source>
        <translation>names a host of --fleet</translation>
    </message>
    <message>
        <source>After a connection test. Without a terminal --grant must be given. With handover this machine&apos;s file is marked as given away first, then FILE is written, then the tokens are taken from the file and its backup; if that was cut short before FILE was written, “tsunagi-cli settings adopt” takes the mark back. With --fleet you allow the access once for each host, in the browser where you are signed in; FOLDER gets a folder for each, with OAuthSettings.txt and connection.txt. A run that was stopped is gone on with by the same command.</source>
        <translation>After a connection test. Without a terminal --grant must be given. With handover this machine&apos;s file is marked as given away first, then FILE is written, then the tokens are taken from the file and its backup; if that was cut short before FILE was written, “tsunagi-cli settings adopt” takes the mark back. With --fleet you allow the access once for each host, in the browser where you are signed in; FOLDER gets a folder for each, with OAuthSettings.txt and connection.txt. A run that was stopped is gone on with by the same command.</translation>
    </message>
    <message>
        <source>table, csv, tsv, xlsx: titles in the language of the messages instead of column names</source>
        <translation>table, csv, tsv, xlsx: titles in the language of the messages instead of column names</translation>
    </message>
    <message>
        <source>csv, tsv: a &apos; before texts that a spreadsheet would take for a formula</source>
        <translation>csv, tsv: a &apos; before texts that a spreadsheet would take for a formula</translation>
    </message>
    <message>
        <source>csv, tsv: of the file; cp932 is Windows&apos; Shift_JIS</source>
        <translation>csv, tsv: of the file; cp932 is Windows&apos; Shift_JIS</translation>
    </message>
    <message>
        <source>is table, json, jsonl, csv, tsv or xlsx</source>
        <translation>is table, json, jsonl, csv, tsv or xlsx</translation>
    </message>
    <message>
        <source>is utf-8 or cp932</source>
        <translation>is utf-8 or cp932</translation>
    </message>
    <message>
        <source>cp932 is for csv and tsv</source>
        <translation>cp932 is for csv and tsv</translation>
    </message>
    <message>
        <source>is a mark of UTF-8, not of cp932</source>
        <translation>is a mark of UTF-8, not of cp932</translation>
    </message>
    <message>
        <source>a workbook goes into a file: --to FILE.xlsx</source>
        <translation>a workbook goes into a file: --to FILE.xlsx</translation>
    </message>
    <message>
        <source>a workbook is compressed already, so not .gz</source>
        <translation>a workbook is compressed already, so not .gz</translation>
    </message>
    <message>
        <source>cp932 lacks characters; 〓 stands for them: %1</source>
        <translation>cp932 lacks characters; 〓 stands for them: %1</translation>
    </message>
    <message>
        <source>an Excel sheet has 1,048,576 rows, and there are more; csv has no limit</source>
        <translation>an Excel sheet has 1,048,576 rows, and there are more; csv has no limit</translation>
    </message>
    <message>
        <source>a parameter of the request; repeatable</source>
        <translation>a parameter of the request; repeatable</translation>
    </message>
    <message>
        <source>is a path below /api/v2, such as /users/myself</source>
        <translation>is a path below /api/v2, such as /users/myself</translation>
    </message>
    <message>
        <source>what Backlog answers to a GET of any API path</source>
        <translation>what Backlog answers to a GET of any API path</translation>
    </message>
    <message>
        <source>PATH is below /api/v2, such as /users/myself. The body is written as it came; -o does not change it.</source>
        <translation>PATH is below /api/v2, such as /users/myself. The body is written as it came; -o does not change it.</translation>
    </message>
    <message>
        <source>Only your own rows are read: the list of users is for administrators.</source>
        <translation>Only your own rows are read: the list of users is for administrators.</translation>
    </message>
    <message numerus="yes">
        <source>About %n more request(s) are needed.</source>
        <translation>
            <numerusform>About %n more request is needed.</numerusform>
            <numerusform>About %n more requests are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more request(s) are needed: %1 s at least under the rate limit.</source>
        <translation>
            <numerusform>About %n more request is needed: %1 s at least under the rate limit.</numerusform>
            <numerusform>About %n more requests are needed: %1 s at least under the rate limit.</numerusform>
        </translation>
    </message>
    <message>
        <source>libxlsxwriter is not installed (Debian: libxlsxwriter4)</source>
        <translation>libxlsxwriter is not installed (Debian: libxlsxwriter4)</translation>
    </message>
    <message>
        <source>leaves its secrets in a keychain or vault that can&apos;t be opened any more</source>
        <translation>leaves its secrets in a keychain or vault that can&apos;t be opened any more</translation>
    </message>
    <message>
        <source>the folder for the files; it is made if need be</source>
        <translation>the folder for the files; it is made if need be</translation>
    </message>
    <message>
        <source>files that could not be had are a warning, not exit code 17</source>
        <translation>files that could not be had are a warning, not exit code 17</translation>
    </message>
    <message>
        <source>the first file that can&apos;t be had ends the command</source>
        <translation>the first file that can&apos;t be had ends the command</translation>
    </message>
    <message>
        <source>this table has no files. These have: %1</source>
        <translation>this table has no files. These have: %1</translation>
    </message>
    <message>
        <source>names the folder for the files</source>
        <translation>names the folder for the files</translation>
    </message>
    <message>
        <source>the files behind a table&apos;s rows</source>
        <translation>the files behind a table&apos;s rows</translation>
    </message>
    <message>
        <source>Attachments, shared files and icons. Each file is whole under its name or not there: the same command goes on where a run has ended, and leaves what is there already. Icons that are there stay as they are; remove them to have them anew. One row a file: State is new, resumed, kept or failed.</source>
        <translation>Attachments, shared files and icons. Each file is whole under its name or not there: the same command goes on where a run has ended, and leaves what is there already. Icons that are there stay as they are; remove them to have them anew. One row a file: State is new, resumed, kept or failed.</translation>
    </message>
    <message>
        <source>%1 of %2 files, %3, %4/s</source>
        <translation>%1 of %2 files, %3, %4/s</translation>
    </message>
    <message>
        <source>the statement is in this file; - is standard input</source>
        <translation>the statement is in this file; - is standard input</translation>
    </message>
    <message>
        <source>a value for :NAME in the statement; repeatable</source>
        <translation>a value for :NAME in the statement; repeatable</translation>
    </message>
    <message>
        <source>only shows what would be asked: tables, requests at least, and seconds at least</source>
        <translation>only shows what would be asked: tables, requests at least, and seconds at least</translation>
    </message>
    <message>
        <source>lists the tables, columns and functions that the statements of a file use, and which of them are not here</source>
        <translation>lists the tables, columns and functions that the statements of a file use, and which of them are not here</translation>
    </message>
    <message>
        <source>refuses a statement that needs more requests</source>
        <translation>refuses a statement that needs more requests</translation>
    </message>
    <message>
        <source>takes one statement, or --file</source>
        <translation>takes one statement, or --file</translation>
    </message>
    <message>
        <source>is a number of requests, 1 or more</source>
        <translation>is a number of requests, 1 or more</translation>
    </message>
    <message>
        <source>has the form EXEC PROCEDURE Name=&apos;value&apos;, …</source>
        <translation>has the form EXEC PROCEDURE Name=&apos;value&apos;, …</translation>
    </message>
    <message>
        <source>the rows of a SELECT over the tables</source>
        <translation>the rows of a SELECT over the tables</translation>
    </message>
    <message>
        <source>One SELECT, WITH or EXPLAIN in SQLite&apos;s SQL, and much of the commercial driver&apos;s; nothing can be written. Conditions that Backlog knows are asked of it, so that fewer rows come. EXEC calls a procedure.
“tsunagi-cli tables” and “tsunagi-cli columns TABLE” list the names.</source>
        <translation>One SELECT, WITH or EXPLAIN in SQLite&apos;s SQL, and much of the commercial driver&apos;s; nothing can be written. Conditions that Backlog knows are asked of it, so that fewer rows come. EXEC calls a procedure.
“tsunagi-cli tables” and “tsunagi-cli columns TABLE” list the names.</translation>
    </message>
    <message>
        <source>%1 rows of the result, %2 requests</source>
        <translation>%1 rows of the result, %2 requests</translation>
    </message>
    <message>
        <source>the database; it is made if need be</source>
        <translation>the database; it is made if need be</translation>
    </message>
    <message>
        <source>reads everything again, not only what has changed</source>
        <translation>reads everything again, not only what has changed</translation>
    </message>
    <message>
        <source>looks for rows that are gone by reading all keys; else Backlog&apos;s updates tell them</source>
        <translation>looks for rows that are gone by reading all keys; else Backlog&apos;s updates tell them</translation>
    </message>
    <message>
        <source>names the database</source>
        <translation>names the database</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 rows read</translation>
    </message>
    <message>
        <source>copies tables into an SQLite database, then keeps it current</source>
        <translation>copies tables into an SQLite database, then keeps it current</translation>
    </message>
    <message>
        <source>Issues, and what hangs on them, are read again as far as they have changed; other tables whole. A run that is stopped leaves the database as it was. Each table has a view with the titles as names.</source>
        <translation>Issues, and what hangs on them, are read again as far as they have changed; other tables whole. A run that is stopped leaves the database as it was. Each table has a view with the titles as names.</translation>
    </message>
</context>
<context>
    <name>ConnectionState</name>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Can connect</source>
        <translation>Can connect</translation>
    </message>
    <message>
        <source>You need to log in again</source>
        <translation>You need to log in again</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Cannot connect</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something unexpected happened: %2</source>
        <translation>Something unexpected happened: %2</translation>
    </message>
    <message>
        <source>Please report this with the steps that led here.</source>
        <translation>Please report this with the steps that led here.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>There is no command “%1”.</translation>
    </message>
    <message>
        <source>Did you mean “%3”?</source>
        <translation>Did you mean “%3”?</translation>
    </message>
    <message>
        <source>“tsunagi-cli help” lists the commands.</source>
        <translation>“tsunagi-cli help” lists the commands.</translation>
    </message>
    <message>
        <source>There is no option “%1”.</source>
        <translation>There is no option “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli help COMMAND” lists the options.</source>
        <translation>“tsunagi-cli help COMMAND” lists the options.</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>There is no table “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli tables” lists the tables.</source>
        <translation>“tsunagi-cli tables” lists the tables.</translation>
    </message>
    <message>
        <source>The table %2 has no column “%1”.</source>
        <translation>The table %2 has no column “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli columns %2” lists its columns.</source>
        <translation>“tsunagi-cli columns %2” lists its columns.</translation>
    </message>
    <message>
        <source>The table %2 can&apos;t be filtered by “%1”.</source>
        <translation>The table %2 can&apos;t be filtered by “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli columns %2” shows which columns filter.</source>
        <translation>“tsunagi-cli columns %2” shows which columns filter.</translation>
    </message>
    <message>
        <source>“%1” can mean several things: %2</source>
        <translation>“%1” can mean several things: %2</translation>
    </message>
    <message>
        <source>Use the ID instead of the name.</source>
        <translation>Use the ID instead of the name.</translation>
    </message>
    <message>
        <source>Two options read standard input.</source>
        <translation>Two options read standard input.</translation>
    </message>
    <message>
        <source>Give one of them a file.</source>
        <translation>Give one of them a file.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used here: %2</source>
        <translation>“%1” can&apos;t be used here: %2</translation>
    </message>
    <message>
        <source>There is no connection property “%1”.</source>
        <translation>There is no connection property “%1”.</translation>
    </message>
    <message>
        <source>The names are listed in the README.</source>
        <translation>The names are listed in the README.</translation>
    </message>
    <message>
        <source>The connection property %1 is missing.</source>
        <translation>The connection property %1 is missing.</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>Set %1.</translation>
    </message>
    <message>
        <source>The value of %1 is not valid.</source>
        <translation>The value of %1 is not valid.</translation>
    </message>
    <message>
        <source>Allowed: %2</source>
        <translation>Allowed: %2</translation>
    </message>
    <message>
        <source>The connection property %1 is given twice.</source>
        <translation>The connection property %1 is given twice.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Remove one of the two.</translation>
    </message>
    <message>
        <source>The connection string can&apos;t be read at character %4: %2</source>
        <translation>The connection string can&apos;t be read at character %4: %2</translation>
    </message>
    <message>
        <source>It has the form Name=Value;Name=Value. A value with a semicolon stands in double quotes.</source>
        <translation>It has the form Name=Value;Name=Value. A value with a semicolon stands in double quotes.</translation>
    </message>
    <message>
        <source>“%1” is not the URL of a space.</source>
        <translation>“%1” is not the URL of a space.</translation>
    </message>
    <message>
        <source>Paste the URL of any page of your space, such as https://example.backlog.com/dashboard.</source>
        <translation>Paste the URL of any page of your space, such as https://example.backlog.com/dashboard.</translation>
    </message>
    <message>
        <source>The URL of the space is empty.</source>
        <translation>The URL of the space is empty.</translation>
    </message>
    <message>
        <source>%1 is not encrypted, so no key or token is sent there.</source>
        <translation>%1 is not encrypted, so no key or token is sent there.</translation>
    </message>
    <message>
        <source>Use %3.</source>
        <translation>Use %3.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used as callback URL: %2</source>
        <translation>“%1” can&apos;t be used as callback URL: %2</translation>
    </message>
    <message>
        <source>It must be an http or https URL, to the letter as registered with the OAuth application.</source>
        <translation>It must be an http or https URL, to the letter as registered with the OAuth application.</translation>
    </message>
    <message>
        <source>The saved secrets belong to %2 and are not sent to %1.</source>
        <translation>The saved secrets belong to %2 and are not sent to %1.</translation>
    </message>
    <message>
        <source>Give the secrets of %1 together with its URL, or leave the URL out.</source>
        <translation>Give the secrets of %1 together with its URL, or leave the URL out.</translation>
    </message>
    <message>
        <source>The value of %1 holds a line break or a NUL character.</source>
        <translation>The value of %1 holds a line break or a NUL character.</translation>
    </message>
    <message>
        <source>Paste it again, in one line.</source>
        <translation>Paste it again, in one line.</translation>
    </message>
    <message>
        <source>The file %1 (%2) can&apos;t be read: %6</source>
        <translation>The file %1 (%2) can&apos;t be read: %6</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>Check the path and its permissions.</translation>
    </message>
    <message>
        <source>The file %1 can be changed by other users, so it is not trusted.</source>
        <translation>The file %1 can be changed by other users, so it is not trusted.</translation>
    </message>
    <message>
        <source>Take the write permission away from others: chmod go-w %1</source>
        <translation>Take the write permission away from others: chmod go-w %1</translation>
    </message>
    <message>
        <source>Other users can read the file %1.</source>
        <translation>Other users can read the file %1.</translation>
    </message>
    <message>
        <source>Make it private: chmod 600 %1</source>
        <translation>Make it private: chmod 600 %1</translation>
    </message>
    <message>
        <source>There is no saved connection “%1”.</source>
        <translation>There is no saved connection “%1”.</translation>
    </message>
    <message>
        <source>Save it in the desktop program first.</source>
        <translation>Save it in the desktop program first.</translation>
    </message>
    <message>
        <source>OAuthVerifier is set, but InitiateOAuth=OFF does not allow to exchange it.</source>
        <translation>OAuthVerifier is set, but InitiateOAuth=OFF does not allow to exchange it.</translation>
    </message>
    <message>
        <source>Set %3.</source>
        <translation>Set %3.</translation>
    </message>
    <message>
        <source>“%1” is not possible with an API key: there is no token.</source>
        <translation>“%1” is not possible with an API key: there is no token.</translation>
    </message>
    <message>
        <source>With an API key, requests work without a token.</source>
        <translation>With an API key, requests work without a token.</translation>
    </message>
    <message>
        <source>%1 stands on the command line, where other users can see it.</source>
        <translation>%1 stands on the command line, where other users can see it.</translation>
    </message>
    <message>
        <source>Use --property-file %1=FILE or the environment.</source>
        <translation>Use --property-file %1=FILE or the environment.</translation>
    </message>
    <message>
        <source>%1 from the environment is not used with a saved connection.</source>
        <translation>%1 from the environment is not used with a saved connection.</translation>
    </message>
    <message>
        <source>Give it with -p %1=… if it is meant.</source>
        <translation>Give it with -p %1=… if it is meant.</translation>
    </message>
    <message>
        <source>The API key is wrong, or it is the key of another space.</source>
        <translation>The API key is wrong, or it is the key of another space.</translation>
    </message>
    <message>
        <source>Make a key under personal settings, API, of this space, and check the URL&apos;s domain (backlog.com, backlog.jp, backlogtool.com).</source>
        <translation>Make a key under personal settings, API, of this space, and check the URL&apos;s domain (backlog.com, backlog.jp, backlogtool.com).</translation>
    </message>
    <message>
        <source>Backlog refused the access token.</source>
        <translation>Backlog refused the access token.</translation>
    </message>
    <message>
        <source>Get a new token, or sign in again.</source>
        <translation>Get a new token, or sign in again.</translation>
    </message>
    <message>
        <source>Permission was not given in the browser.</source>
        <translation>Permission was not given in the browser.</translation>
    </message>
    <message>
        <source>Try again, or choose another method to sign in.</source>
        <translation>Try again, or choose another method to sign in.</translation>
    </message>
    <message>
        <source>The client ID or client secret of the OAuth application is wrong.</source>
        <translation>The client ID or client secret of the OAuth application is wrong.</translation>
    </message>
    <message>
        <source>Compare both with the page of the application: https://backlog.com/developer/applications/</source>
        <translation>Compare both with the page of the application: https://backlog.com/developer/applications/</translation>
    </message>
    <message>
        <source>The authorization code (verifier) is wrong, used, or expired.</source>
        <translation>The authorization code (verifier) is wrong, used, or expired.</translation>
    </message>
    <message>
        <source>Sign in once more in the browser: a code works once, and only for some minutes.</source>
        <translation>Sign in once more in the browser: a code works once, and only for some minutes.</translation>
    </message>
    <message>
        <source>The pasted URL says that permission was not given (%1).</source>
        <translation>The pasted URL says that permission was not given (%1).</translation>
    </message>
    <message>
        <source>Try again, or choose another method.</source>
        <translation>Try again, or choose another method.</translation>
    </message>
    <message>
        <source>The URL %1 does not begin with the callback URL %2 (different from character %4 on).</source>
        <translation>The URL %1 does not begin with the callback URL %2 (different from character %4 on).</translation>
    </message>
    <message>
        <source>The callback URL must be the same as registered, to the letter.</source>
        <translation>The callback URL must be the same as registered, to the letter.</translation>
    </message>
    <message>
        <source>The pasted URL belongs to another sign-in attempt.</source>
        <translation>The pasted URL belongs to another sign-in attempt.</translation>
    </message>
    <message>
        <source>Open the URL shown here, and paste the page that the browser shows last.</source>
        <translation>Open the URL shown here, and paste the page that the browser shows last.</translation>
    </message>
    <message>
        <source>What was pasted is neither an authorization code nor a URL that holds one.</source>
        <translation>What was pasted is neither an authorization code nor a URL that holds one.</translation>
    </message>
    <message>
        <source>This space limits the IP addresses that may connect.</source>
        <translation>This space limits the IP addresses that may connect.</translation>
    </message>
    <message>
        <source>Ask the space&apos;s administrator.</source>
        <translation>Ask the space&apos;s administrator.</translation>
    </message>
    <message>
        <source>This space requires two-factor authentication to be set up.</source>
        <translation>This space requires two-factor authentication to be set up.</translation>
    </message>
    <message>
        <source>Set it up in your personal settings on Backlog, then try again.</source>
        <translation>Set it up in your personal settings on Backlog, then try again.</translation>
    </message>
    <message>
        <source>%1 has signed in, but this connection belongs to %2.</source>
        <translation>%1 has signed in, but this connection belongs to %2.</translation>
    </message>
    <message>
        <source>Sign in as %2, or make a connection of its own for %1.</source>
        <translation>Sign in as %2, or make a connection of its own for %1.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>The sign-in was cancelled.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>No answer came from the browser within %4 seconds.</source>
        <translation>No answer came from the browser within %4 seconds.</translation>
    </message>
    <message>
        <source>Start again, or paste the callback URL.</source>
        <translation>Start again, or paste the callback URL.</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>The host %1 was not found.</translation>
    </message>
    <message>
        <source>Check the spelling of the URL and the network connection.</source>
        <translation>Check the spelling of the URL and the network connection.</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>No connection to %1: %2</translation>
    </message>
    <message>
        <source>Check the network connection. Nothing is lost; try again later.</source>
        <translation>Check the network connection. Nothing is lost; try again later.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2</source>
        <translation>The certificate of %1 is not trusted: %2</translation>
    </message>
    <message>
        <source>If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</source>
        <translation>If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</translation>
    </message>
    <message>
        <source>The proxy refused the connection to %1: %2</source>
        <translation>The proxy refused the connection to %1: %2</translation>
    </message>
    <message>
        <source>Check the Proxy property and the system&apos;s proxy settings.</source>
        <translation>Check the Proxy property and the system&apos;s proxy settings.</translation>
    </message>
    <message>
        <source>%1 did not answer within %4 seconds.</source>
        <translation>%1 did not answer within %4 seconds.</translation>
    </message>
    <message>
        <source>Try again later, or raise Timeout.</source>
        <translation>Try again later, or raise Timeout.</translation>
    </message>
    <message>
        <source>%1 answers with a redirect to %2, which is not followed.</source>
        <translation>%1 answers with a redirect to %2, which is not followed.</translation>
    </message>
    <message>
        <source>Use the space&apos;s own URL. Keys and tokens are never sent on to another address.</source>
        <translation>Use the space&apos;s own URL. Keys and tokens are never sent on to another address.</translation>
    </message>
    <message>
        <source>The answer of %1 can&apos;t be read: %2</source>
        <translation>The answer of %1 can&apos;t be read: %2</translation>
    </message>
    <message>
        <source>A proxy or a maintenance page may stand between. Try again later.</source>
        <translation>A proxy or a maintenance page may stand between. Try again later.</translation>
    </message>
    <message>
        <source>Backlog (%1) can&apos;t answer at the moment (HTTP %5).</source>
        <translation>Backlog (%1) can&apos;t answer at the moment (HTTP %5).</translation>
    </message>
    <message>
        <source>Nothing is lost; try again later.</source>
        <translation>Nothing is lost; try again later.</translation>
    </message>
    <message>
        <source>The space was not found.</source>
        <translation>The space was not found.</translation>
    </message>
    <message>
        <source>Check the URL&apos;s domain (backlog.com, backlog.jp, or backlogtool.com).</source>
        <translation>Check the URL&apos;s domain (backlog.com, backlog.jp, or backlogtool.com).</translation>
    </message>
    <message>
        <source>Port %4 is in use by another program (%1).</source>
        <translation>Port %4 is in use by another program (%1).</translation>
    </message>
    <message>
        <source>Close that program, or change the callback URL (and change the one registered with Backlog to the same).</source>
        <translation>Close that program, or change the callback URL (and change the one registered with Backlog to the same).</translation>
    </message>
    <message>
        <source>Port %4 is in use by another program.</source>
        <translation>Port %4 is in use by another program.</translation>
    </message>
    <message>
        <source>The trial space could not be started: %2</source>
        <translation>The trial space could not be started: %2</translation>
    </message>
    <message>
        <source>Check that %1 is installed.</source>
        <translation>Check that %1 is installed.</translation>
    </message>
    <message>
        <source>There is no settings file at %1.</source>
        <translation>There is no settings file at %1.</translation>
    </message>
    <message>
        <source>Check OAuthSettingsLocation.</source>
        <translation>Check OAuthSettingsLocation.</translation>
    </message>
    <message>
        <source>The file %1 is damaged (%2). It was left as it is.</source>
        <translation>The file %1 is damaged (%2). It was left as it is.</translation>
    </message>
    <message>
        <source>The version before stands beside it, with .bak at its end.</source>
        <translation>The version before stands beside it, with .bak at its end.</translation>
    </message>
    <message>
        <source>The file %1 is not a settings file of Tsunagi (%2). It was left as it is.</source>
        <translation>The file %1 is not a settings file of Tsunagi (%2). It was left as it is.</translation>
    </message>
    <message>
        <source>Name another OAuthSettingsLocation. Files of other programs can&apos;t be opened; sign in once more.</source>
        <translation>Name another OAuthSettingsLocation. Files of other programs can&apos;t be opened; sign in once more.</translation>
    </message>
    <message>
        <source>The file %1 is not trusted: %2</source>
        <translation>The file %1 is not trusted: %2</translation>
    </message>
    <message>
        <source>It must belong to you, be no link, and stand in a folder that nobody else can write.</source>
        <translation>It must belong to you, be no link, and stand in a folder that nobody else can write.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer Tsunagi (schema %4).</source>
        <translation>The file %1 was written by a newer Tsunagi (schema %4).</translation>
    </message>
    <message>
        <source>Update Tsunagi on this machine.</source>
        <translation>Update Tsunagi on this machine.</translation>
    </message>
    <message>
        <source>The file %1 exists already and is not replaced.</source>
        <translation>The file %1 exists already and is not replaced.</translation>
    </message>
    <message>
        <source>Choose another name, or move the file away.</source>
        <translation>Choose another name, or move the file away.</translation>
    </message>
    <message>
        <source>%1 differs from the settings file %2, which has “%3”.</source>
        <translation>%1 differs from the settings file %2, which has “%3”.</translation>
    </message>
    <message>
        <source>Leave %1 out, or use another OAuthSettingsLocation.</source>
        <translation>Leave %1 out, or use another OAuthSettingsLocation.</translation>
    </message>
    <message>
        <source>Backlog refused the request: %2 (code %4, HTTP %5)</source>
        <translation>Backlog refused the request: %2 (code %4, HTTP %5)</translation>
    </message>
    <message>
        <source>You have no permission for this: %2</source>
        <translation>You have no permission for this: %2</translation>
    </message>
    <message>
        <source>Ask an administrator of the space or project.</source>
        <translation>Ask an administrator of the space or project.</translation>
    </message>
    <message>
        <source>Backlog has no such thing: %2</source>
        <translation>Backlog has no such thing: %2</translation>
    </message>
    <message>
        <source>Check the name or ID. Projects that you have not joined can&apos;t be read.</source>
        <translation>Check the name or ID. Projects that you have not joined can&apos;t be read.</translation>
    </message>
    <message>
        <source>Backlog&apos;s rate limit is reached.</source>
        <translation>Backlog&apos;s rate limit is reached.</translation>
    </message>
    <message>
        <source>Try again in %4 seconds. All your programs share the limit.</source>
        <translation>Try again in %4 seconds. All your programs share the limit.</translation>
    </message>
    <message>
        <source>There is no keyring (keychain) on this machine: %2</source>
        <translation>There is no keyring (keychain) on this machine: %2</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring or KWallet. Secrets are never saved in plain text.</source>
        <translation>Start a keyring such as GNOME Keyring or KWallet. Secrets are never saved in plain text.</translation>
    </message>
    <message>
        <source>The keyring (keychain) is locked.</source>
        <translation>The keyring (keychain) is locked.</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Nothing that is saved was deleted or overwritten.</source>
        <translation>Unlock it, then try again. Nothing that is saved was deleted or overwritten.</translation>
    </message>
    <message>
        <source>The keyring (keychain) refused: %2</source>
        <translation>The keyring (keychain) refused: %2</translation>
    </message>
    <message>
        <source>Nothing that is saved was deleted or overwritten.</source>
        <translation>Nothing that is saved was deleted or overwritten.</translation>
    </message>
    <message>
        <source>The keyring (keychain) did not answer within %4 seconds.</source>
        <translation>The keyring (keychain) did not answer within %4 seconds.</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password, then try again.</source>
        <translation>Look for a window that asks for its password, then try again.</translation>
    </message>
    <message>
        <source>Edit the connection and enter it again.</source>
        <translation>Edit the connection and enter it again.</translation>
    </message>
    <message>
        <source>The token lives for %4 more seconds only.</source>
        <translation>The token lives for %4 more seconds only.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Try again in a minute.</translation>
    </message>
    <message>
        <source>The permission has expired or was withdrawn. Please sign in again.</source>
        <translation>The permission has expired or was withdrawn. Please sign in again.</translation>
    </message>
    <message>
        <source>The connection&apos;s settings stay as they are.</source>
        <translation>The connection&apos;s settings stay as they are.</translation>
    </message>
    <message>
        <source>The access token has expired, and InitiateOAuth=OFF does not allow to refresh it.</source>
        <translation>The access token has expired, and InitiateOAuth=OFF does not allow to refresh it.</translation>
    </message>
    <message>
        <source>Nobody has signed in yet: there is no token in %1.</source>
        <translation>Nobody has signed in yet: there is no token in %1.</translation>
    </message>
    <message>
        <source>Sign in with “tsunagi-cli connect”, set OAuthVerifier, or copy a settings file from a machine with a browser.</source>
        <translation>Sign in with “tsunagi-cli connect”, set OAuthVerifier, or copy a settings file from a machine with a browser.</translation>
    </message>
    <message>
        <source>A person must sign in, but no browser can be opened here.</source>
        <translation>A person must sign in, but no browser can be opened here.</translation>
    </message>
    <message>
        <source>Use “tsunagi-cli connect” on a terminal, set OAuthVerifier, or copy a settings file from a machine with a browser.</source>
        <translation>Use “tsunagi-cli connect” on a terminal, set OAuthVerifier, or copy a settings file from a machine with a browser.</translation>
    </message>
    <message>
        <source>This grant was handed over to another machine (%1).</source>
        <translation>This grant was handed over to another machine (%1).</translation>
    </message>
    <message>
        <source>Sign in anew to use it here.</source>
        <translation>Sign in anew to use it here.</translation>
    </message>
    <message>
        <source>Another process has held the settings file %1 for %4 seconds.</source>
        <translation>Another process has held the settings file %1 for %4 seconds.</translation>
    </message>
    <message>
        <source>Try again; if it lasts, look for a process that hangs.</source>
        <translation>Try again; if it lasts, look for a process that hangs.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written or read (%2): %6</source>
        <translation>%1 can&apos;t be written or read (%2): %6</translation>
    </message>
    <message>
        <source>Nothing was spent or lost. Check free space, permissions and mounts.</source>
        <translation>Nothing was spent or lost. Check free space, permissions and mounts.</translation>
    </message>
    <message>
        <source>The new tokens could not be put in place and are in %1.</source>
        <translation>The new tokens could not be put in place and are in %1.</translation>
    </message>
    <message>
        <source>None of this machine&apos;s keys opens %1.</source>
        <translation>None of this machine&apos;s keys opens %1.</translation>
    </message>
    <message>
        <source>The file was made for another machine: export it again for this one&apos;s public key (tsunagi-cli recipient).</source>
        <translation>The file was made for another machine: export it again for this one&apos;s public key (tsunagi-cli recipient).</translation>
    </message>
    <message>
        <source>The private key %1 is missing.</source>
        <translation>The private key %1 is missing.</translation>
    </message>
    <message>
        <source>Put back the key that the settings file was made for, or make one with “tsunagi-cli keygen” and export the file for it.</source>
        <translation>Put back the key that the settings file was made for, or make one with “tsunagi-cli keygen” and export the file for it.</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>The passphrase does not open %1.</translation>
    </message>
    <message>
        <source>Check OAuthSettingsPassphrase.</source>
        <translation>Check OAuthSettingsPassphrase.</translation>
    </message>
    <message>
        <source>Another machine has refreshed the grant in %1 last.</source>
        <translation>Another machine has refreshed the grant in %1 last.</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one: give each machine a grant of its own.</source>
        <translation>One grant on two machines may fail on one: give each machine a grant of its own.</translation>
    </message>
    <message>
        <source>Rows left out: %4 (%2)</source>
        <translation>Rows left out: %4 (%2)</translation>
    </message>
    <message>
        <source>All other rows are here. On the command line, --allow-partial accepts this and --strict stops at the first.</source>
        <translation>All other rows are here. On the command line, --allow-partial accepts this and --strict stops at the first.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>The keyring (keychain) can&apos;t be asked: %2</source>
        <translation>The keyring (keychain) can&apos;t be asked: %2</translation>
    </message>
    <message>
        <source>A part of Tsunagi is missing beside the program. Install it again as a whole.</source>
        <translation>A part of Tsunagi is missing beside the program. Install it again as a whole.</translation>
    </message>
    <message>
        <source>There is no procedure “%1”.</source>
        <translation>There is no procedure “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli help call” lists the procedures.</source>
        <translation>“tsunagi-cli help call” lists the procedures.</translation>
    </message>
    <message>
        <source>The procedure %2 has no input “%1”.</source>
        <translation>The procedure %2 has no input “%1”.</translation>
    </message>
    <message>
        <source>“tsunagi-cli help call” lists the inputs.</source>
        <translation>“tsunagi-cli help call” lists the inputs.</translation>
    </message>
    <message>
        <source>There is a saved connection “%1” already.</source>
        <translation>There is a saved connection “%1” already.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that one first.</source>
        <translation>Choose another name, or remove that one first.</translation>
    </message>
    <message>
        <source>%1 of the driver was left out: Tsunagi needs no such setting.</source>
        <translation>%1 of the driver was left out: Tsunagi needs no such setting.</translation>
    </message>
    <message>
        <source>%1=* trusts every certificate; Tsunagi always verifies the server.</source>
        <translation>%1=* trusts every certificate; Tsunagi always verifies the server.</translation>
    </message>
    <message>
        <source>Leave it out. If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</source>
        <translation>Leave it out. If your organisation has a certificate authority of its own, name its PEM file in CACertificates.</translation>
    </message>
    <message>
        <source>%1 of the driver keeps a copy of the data, which a connection of Tsunagi does not.</source>
        <translation>%1 of the driver keeps a copy of the data, which a connection of Tsunagi does not.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Leave it out.</translation>
    </message>
    <message>
        <source>%1=memory://… keeps tokens in memory only; Tsunagi keeps them in an encrypted file.</source>
        <translation>%1=memory://… keeps tokens in memory only; Tsunagi keeps them in an encrypted file.</translation>
    </message>
    <message>
        <source>Leave it out, or name a file.</source>
        <translation>Leave it out, or name a file.</translation>
    </message>
    <message>
        <source>Port %4 belongs to a range that the system keeps back or gives out by itself (%2).</source>
        <translation>Port %4 belongs to a range that the system keeps back or gives out by itself (%2).</translation>
    </message>
    <message>
        <source>Another program may hold it now and then. If sign-ins fail, register a callback URL with another port.</source>
        <translation>Another program may hold it now and then. If sign-ins fail, register a callback URL with another port.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock differs from %1&apos;s by %4 seconds.</source>
        <translation>This machine&apos;s clock differs from %1&apos;s by %4 seconds.</translation>
    </message>
    <message>
        <source>Set the clock, best by a time service (NTP). Tokens are renewed too early or too late until then.</source>
        <translation>Set the clock, best by a time service (NTP). Tokens are renewed too early or too late until then.</translation>
    </message>
    <message>
        <source>%1 does not answer as Backlog&apos;s page for permission: %2</source>
        <translation>%1 does not answer as Backlog&apos;s page for permission: %2</translation>
    </message>
    <message>
        <source>Check the URL&apos;s domain, and whether a proxy or a sign-in page of your network stands between.</source>
        <translation>Check the URL&apos;s domain, and whether a proxy or a sign-in page of your network stands between.</translation>
    </message>
    <message>
        <source>%1 is mounted by itself (%2), so it can&apos;t be replaced by a renewed one.</source>
        <translation>%1 is mounted by itself (%2), so it can&apos;t be replaced by a renewed one.</translation>
    </message>
    <message>
        <source>Mount the folder that it stands in, not the single file.</source>
        <translation>Mount the folder that it stands in, not the single file.</translation>
    </message>
    <message>
        <source>%1 stands on %2, which goes away with the container or at the next start.</source>
        <translation>%1 stands on %2, which goes away with the container or at the next start.</translation>
    </message>
    <message>
        <source>Put it on a volume or a disk that stays.</source>
        <translation>Put it on a volume or a disk that stays.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be started: %6</source>
        <translation>“%1” can&apos;t be started: %6</translation>
    </message>
    <message>
        <source>Check the command after “--”.</source>
        <translation>Check the command after “--”.</translation>
    </message>
    <message>
        <source>Nothing is lost: the next run takes %3 over by itself, once the settings file can be written.</source>
        <translation>Nothing is lost: the next run takes %3 over by itself, once the settings file can be written.</translation>
    </message>
    <message>
        <source>The new tokens could not be written anywhere. Keep the text below: it is the sealed settings file.</source>
        <translation>The new tokens could not be written anywhere. Keep the text below: it is the sealed settings file.</translation>
    </message>
    <message>
        <source>Once there is room, give that text to “tsunagi-cli settings import -”.</source>
        <translation>Once there is room, give that text to “tsunagi-cli settings import -”.</translation>
    </message>
    <message>
        <source>The space&apos;s sign-in page sent back an error instead of a permission (%1).</source>
        <translation>The space&apos;s sign-in page sent back an error instead of a permission (%1).</translation>
    </message>
    <message>
        <source>Character %4 of the key %1 is wrong.</source>
        <translation>Character %4 of the key %1 is wrong.</translation>
    </message>
    <message>
        <source>Compare it with the original, or copy it once more.</source>
        <translation>Compare it with the original, or copy it once more.</translation>
    </message>
    <message>
        <source>The private key %1 is protected by a passphrase, so it can&apos;t be used here.</source>
        <translation>The private key %1 is protected by a passphrase, so it can&apos;t be used here.</translation>
    </message>
    <message>
        <source>Use a copy without one (cp -p %1 COPY; ssh-keygen -p -N &apos;&apos; -f COPY), or a key made by “tsunagi-cli keygen”.</source>
        <translation>Use a copy without one (cp -p %1 COPY; ssh-keygen -p -N &apos;&apos; -f COPY), or a key made by “tsunagi-cli keygen”.</translation>
    </message>
    <message>
        <source>Line %4 of %1 was skipped: keys of type %2 can&apos;t be used.</source>
        <translation>Line %4 of %1 was skipped: keys of type %2 can&apos;t be used.</translation>
    </message>
    <message>
        <source>Keys that can be used begin with age1 or ssh-ed25519.</source>
        <translation>Keys that can be used begin with age1 or ssh-ed25519.</translation>
    </message>
    <message>
        <source>There is no usable key in %1.</source>
        <translation>There is no usable key in %1.</translation>
    </message>
    <message>
        <source>A key begins with: %2</source>
        <translation>A key begins with: %2</translation>
    </message>
    <message>
        <source>Put it on a volume or a disk that stays, and set %3 to that place.</source>
        <translation>Put it on a volume or a disk that stays, and set %3 to that place.</translation>
    </message>
    <message>
        <source>The list of hosts %1 can&apos;t be used: %2 (line %4).</source>
        <translation>The list of hosts %1 can&apos;t be used: %2 (line %4).</translation>
    </message>
    <message>
        <source>Correct the line. Nothing was done yet.</source>
        <translation>Correct the line. Nothing was done yet.</translation>
    </message>
    <message>
        <source>The passphrase does not open the vault %1.</source>
        <translation>The passphrase does not open the vault %1.</translation>
    </message>
    <message>
        <source>Nothing that is saved was deleted or overwritten. Try again.</source>
        <translation>Nothing that is saved was deleted or overwritten. Try again.</translation>
    </message>
    <message>
        <source>The vault %1 is damaged (%2).</source>
        <translation>The vault %1 is damaged (%2).</translation>
    </message>
    <message>
        <source>The file is left as it is. Restore it from a backup, or move it away and enter the secrets again.</source>
        <translation>The file is left as it is. Restore it from a backup, or move it away and enter the secrets again.</translation>
    </message>
    <message>
        <source>Backlog gave %1 the same grant that %2 holds already.</source>
        <translation>Backlog gave %1 the same grant that %2 holds already.</translation>
    </message>
    <message>
        <source>One grant on two machines may fail on one. Register an application for each host, or let one host refresh for all.</source>
        <translation>One grant on two machines may fail on one. Register an application for each host, or let one host refresh for all.</translation>
    </message>
    <message>
        <source>Install the package %3, then try again. Secrets are never saved in plain text.</source>
        <translation>Install the package %3, then try again. Secrets are never saved in plain text.</translation>
    </message>
    <message>
        <source>The keyring or vault has no %1 for the connection “%2”.</source>
        <translation>The keyring or vault has no %1 for the connection “%2”.</translation>
    </message>
    <message>
        <source>The vault %1 is locked: its passphrase was not given.</source>
        <translation>The vault %1 is locked: its passphrase was not given.</translation>
    </message>
    <message>
        <source>Set %3 to the path of a file with the passphrase, or start on a terminal.</source>
        <translation>Set %3 to the path of a file with the passphrase, or start on a terminal.</translation>
    </message>
    <message>
        <source>Try again and enter it. Nothing that is saved was deleted or overwritten.</source>
        <translation>Try again and enter it. Nothing that is saved was deleted or overwritten.</translation>
    </message>
    <message>
        <source>%1 could not be written. The sealed file is %3 instead.</source>
        <translation>%1 could not be written. The sealed file is %3 instead.</translation>
    </message>
    <message>
        <source>Nothing is lost: once there is room, move %3 there. It opens for those that it was exported to.</source>
        <translation>Nothing is lost: once there is room, move %3 there. It opens for those that it was exported to.</translation>
    </message>
    <message>
        <source>Another run is downloading into %2.</source>
        <translation>Another run is downloading into %2.</translation>
    </message>
    <message>
        <source>The SQL can&apos;t be used: %2</source>
        <translation>The SQL can&apos;t be used: %2</translation>
    </message>
    <message>
        <source>“%1” is not part of SQLite&apos;s SQL.</source>
        <translation>“%1” is not part of SQLite&apos;s SQL.</translation>
    </message>
    <message>
        <source>Write instead: %3</source>
        <translation>Write instead: %3</translation>
    </message>
    <message>
        <source>%1 is not possible: SQL only reads here.</source>
        <translation>%1 is not possible: SQL only reads here.</translation>
    </message>
    <message>
        <source>Use one SELECT, WITH or EXPLAIN. Nothing was asked of Backlog.</source>
        <translation>Use one SELECT, WITH or EXPLAIN. Nothing was asked of Backlog.</translation>
    </message>
    <message>
        <source>%1 is no copy of a space that Tsunagi made. It was left as it is.</source>
        <translation>%1 is no copy of a space that Tsunagi made. It was left as it is.</translation>
    </message>
    <message>
        <source>Name a file that does not exist yet.</source>
        <translation>Name a file that does not exist yet.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tsunagi. It was left as it is.</source>
        <translation>%1 was written by a newer version of Tsunagi. It was left as it is.</translation>
    </message>
    <message>
        <source>Update Tsunagi, or name a file that does not exist yet.</source>
        <translation>Update Tsunagi, or name a file that does not exist yet.</translation>
    </message>
    <message>
        <source>%1 is a copy of %2, which is another space. It was left as it is.</source>
        <translation>%1 is a copy of %2, which is another space. It was left as it is.</translation>
    </message>
    <message>
        <source>Name another file, or the connection of that space.</source>
        <translation>Name another file, or the connection of that space.</translation>
    </message>
    <message>
        <source>At least %4 requests are needed, and %2 are allowed.</source>
        <translation>At least %4 requests are needed, and %2 are allowed.</translation>
    </message>
    <message>
        <source>Narrow the rows down, or allow more requests. “--explain” shows what would be asked.</source>
        <translation>Narrow the rows down, or allow more requests. “--explain” shows what would be asked.</translation>
    </message>
</context>
<context>
    <name>HealthNotices</name>
    <message>
        <source>“%1”: the token could not be refreshed</source>
        <translation>“%1”: the token could not be refreshed</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: no refresh for %n day(s)</source>
        <translation>
            <numerusform>“%1”: no refresh for %n day</numerusform>
            <numerusform>“%1”: no refresh for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>The token was last refreshed on %1. Test the connection; log in again if that fails.</source>
        <translation>The token was last refreshed on %1. Test the connection; log in again if that fails.</translation>
    </message>
</context>
<context>
    <name>MainStatus</name>
    <message>
        <source>Connected (%1 ms)</source>
        <translation>Connected (%1 ms)</translation>
    </message>
    <message>
        <source>Starting the trial space…</source>
        <translation>Starting the trial space…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>OAuth (allowed in the browser)</source>
        <translation>OAuth (allowed in the browser)</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
</context>
<context>
    <name>Procedure</name>
    <message>
        <source>The callback URL, to the letter as registered with the OAuth application</source>
        <translation>The callback URL, to the letter as registered with the OAuth application</translation>
    </message>
    <message>
        <source>Comes back in the callback URL unchanged; made if it is not given</source>
        <translation>Comes back in the callback URL unchanged; made if it is not given</translation>
    </message>
    <message>
        <source>APP opens the browser and listens; WEB takes Verifier. WEB where Verifier is given, else APP</source>
        <translation>APP opens the browser and listens; WEB takes Verifier. WEB where Verifier is given, else APP</translation>
    </message>
    <message>
        <source>The “code” of the callback URL, or the whole callback URL</source>
        <translation>The “code” of the callback URL, or the whole callback URL</translation>
    </message>
    <message>
        <source>The refresh token that GetOAuthAccessToken gave, or the last refresh</source>
        <translation>The refresh token that GetOAuthAccessToken gave, or the last refresh</translation>
    </message>
    <message>
        <source>The page where a person allows the access</source>
        <translation>The page where a person allows the access</translation>
    </message>
    <message>
        <source>Trades the permission for an access token and a refresh token</source>
        <translation>Trades the permission for an access token and a refresh token</translation>
    </message>
    <message>
        <source>Trades a refresh token for new tokens</source>
        <translation>Trades a refresh token for new tokens</translation>
    </message>
</context>
<context>
    <name>Property</name>
    <message>
        <source>The space&apos;s URL; any page of the space may be pasted</source>
        <translation>The space&apos;s URL; any page of the space may be pasted</translation>
    </message>
    <message>
        <source>How requests are authorised: by API key or by OAuth</source>
        <translation>How requests are authorised: by API key or by OAuth</translation>
    </message>
    <message>
        <source>The key made under personal settings, API</source>
        <translation>The key made under personal settings, API</translation>
    </message>
    <message>
        <source>Where the API key travels; query only for old on-premise hosts</source>
        <translation>Where the API key travels; query only for old on-premise hosts</translation>
    </message>
    <message>
        <source>What Tsunagi may do to get a token: nothing, refresh, or also sign in</source>
        <translation>What Tsunagi may do to get a token: nothing, refresh, or also sign in</translation>
    </message>
    <message>
        <source>Client ID of the registered OAuth application</source>
        <translation>Client ID of the registered OAuth application</translation>
    </message>
    <message>
        <source>Client secret of the registered OAuth application</source>
        <translation>Client secret of the registered OAuth application</translation>
    </message>
    <message>
        <source>The callback URL, to the letter as registered with the application</source>
        <translation>The callback URL, to the letter as registered with the application</translation>
    </message>
    <message>
        <source>Protects the code exchange where one process does all of it</source>
        <translation>Protects the code exchange where one process does all of it</translation>
    </message>
    <message>
        <source>The authorization code, or the whole callback URL as pasted from the browser</source>
        <translation>The authorization code, or the whole callback URL as pasted from the browser</translation>
    </message>
    <message>
        <source>An access token got elsewhere</source>
        <translation>An access token got elsewhere</translation>
    </message>
    <message>
        <source>A refresh token got elsewhere</source>
        <translation>A refresh token got elsewhere</translation>
    </message>
    <message>
        <source>Seconds that the access token lives, as the token endpoint said</source>
        <translation>Seconds that the access token lives, as the token endpoint said</translation>
    </message>
    <message>
        <source>When that token was obtained: UTC, ISO 8601</source>
        <translation>When that token was obtained: UTC, ISO 8601</translation>
    </message>
    <message>
        <source>The encrypted settings file, or the folder of its OAuthSettings.txt</source>
        <translation>The encrypted settings file, or the folder of its OAuthSettings.txt</translation>
    </message>
    <message>
        <source>File of the private keys that open the settings file, or “keychain”</source>
        <translation>File of the private keys that open the settings file, or “keychain”</translation>
    </message>
    <message>
        <source>Further public keys (or a file of them) that the settings file is encrypted to</source>
        <translation>Further public keys (or a file of them) that the settings file is encrypted to</translation>
    </message>
    <message>
        <source>Opens a settings file that is protected by a passphrase</source>
        <translation>Opens a settings file that is protected by a passphrase</translation>
    </message>
    <message>
        <source>Folder for the recovery file</source>
        <translation>Folder for the recovery file</translation>
    </message>
    <message>
        <source>The name under which this machine refreshes the grant</source>
        <translation>The name under which this machine refreshes the grant</translation>
    </message>
    <message>
        <source>What to do where another machine refreshed the grant last</source>
        <translation>What to do where another machine refreshed the grant last</translation>
    </message>
    <message>
        <source>Seconds for one request; 0 waits for ever</source>
        <translation>Seconds for one request; 0 waits for ever</translation>
    </message>
    <message>
        <source>Rows a request</source>
        <translation>Rows a request</translation>
    </message>
    <message>
        <source>Stop after so many rows; 0 is all</source>
        <translation>Stop after so many rows; 0 is all</translation>
    </message>
    <message>
        <source>Requests in flight; Nulab asks for 1</source>
        <translation>Requests in flight; Nulab asks for 1</translation>
    </message>
    <message>
        <source>The proxy of every request</source>
        <translation>The proxy of every request</translation>
    </message>
    <message>
        <source>PEM file of further certificate authorities to trust</source>
        <translation>PEM file of further certificate authorities to trust</translation>
    </message>
</context>
<context>
    <name>RateClass</name>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icon</translation>
    </message>
</context>
<context>
    <name>ResultsWords</name>
    <message>
        <source>Opening the connection…</source>
        <translation>Opening the connection…</translation>
    </message>
    <message>
        <source>%1 of %2 rows read</source>
        <translation>%1 of %2 rows read</translation>
    </message>
    <message>
        <source>%1 rows read</source>
        <translation>%1 rows read</translation>
    </message>
    <message>
        <source>All %1 rows read</source>
        <translation>All %1 rows read</translation>
    </message>
    <message>
        <source>Stopped: %1 rows read</source>
        <translation>Stopped: %1 rows read</translation>
    </message>
    <message>
        <source>Broken off: %1 rows read</source>
        <translation>Broken off: %1 rows read</translation>
    </message>
    <message>
        <source>page %1 · %2 s</source>
        <translation>page %1 · %2 s</translation>
    </message>
    <message>
        <source>%1/%2 pages · %3 s</source>
        <translation>%1/%2 pages · %3 s</translation>
    </message>
    <message>
        <source>No row contains “%1”</source>
        <translation>No row contains “%1”</translation>
    </message>
    <message>
        <source>Only the columns that are shown are searched.</source>
        <translation>Only the columns that are shown are searched.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>%1: there are no rows</source>
        <translation>%1: there are no rows</translation>
    </message>
    <message>
        <source>The space has none, or this user may see none.</source>
        <translation>The space has none, or this user may see none.</translation>
    </message>
    <message>
        <source>%1: nothing was read</source>
        <translation>%1: nothing was read</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>%1 is read in many requests</source>
        <translation>%1 is read in many requests</translation>
    </message>
    <message>
        <source>At least one for each row of “%1”. Nothing is read before you say so.</source>
        <translation>At least one for each row of “%1”. Nothing is read before you say so.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>%1/%2 parents · %3 s</source>
        <translation>%1/%2 parents · %3 s</translation>
    </message>
    <message>
        <source>%1/%2 parents · %3 s of %4 s or more</source>
        <translation>%1/%2 parents · %3 s of %4 s or more</translation>
    </message>
    <message>
        <source>Asking what has changed (%1 rows are here)</source>
        <translation>Asking what has changed (%1 rows are here)</translation>
    </message>
    <message>
        <source>All %1 rows read · changed %2, new %3</source>
        <translation>All %1 rows read · changed %2, new %3</translation>
    </message>
    <message>
        <source>At least one for each row of “%1” that meets the conditions. Nothing is read before you say so.</source>
        <translation>At least one for each row of “%1” that meets the conditions. Nothing is read before you say so.</translation>
    </message>
    <message>
        <source>%1: no row meets the conditions</source>
        <translation>%1: no row meets the conditions</translation>
    </message>
    <message>
        <source>Drop the conditions</source>
        <translation>Drop the conditions</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Normal user</source>
        <translation>Normal user</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>Guest reporter</source>
        <translation>Guest reporter</translation>
    </message>
    <message>
        <source>Guest viewer</source>
        <translation>Guest viewer</translation>
    </message>
</context>
<context>
    <name>TokenFacts</name>
    <message>
        <source>The last refresh failed on %1: %2</source>
        <translation>The last refresh failed on %1: %2</translation>
    </message>
    <message>
        <source>Last refresh: %1</source>
        <translation>Last refresh: %1</translation>
    </message>
    <message>
        <source>When the token was last refreshed is not known.</source>
        <translation>When the token was last refreshed is not known.</translation>
    </message>
    <message>
        <source>Valid until %1; the next use after that refreshes it.</source>
        <translation>Valid until %1; the next use after that refreshes it.</translation>
    </message>
    <message>
        <source>No refresh has failed since then.</source>
        <translation>No refresh has failed since then.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::AboutBox</name>
    <message>
        <source>About Tsunagi</source>
        <translation>About Tsunagi</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A connection manager for Nulab Backlog. Not a product of Nulab Inc.; Backlog is its trademark.</source>
        <translation>A connection manager for Nulab Backlog. Not a product of Nulab Inc.; Backlog is its trademark.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::AppPage</name>
    <message>
        <source>OAuth application</source>
        <translation>OAuth application</translation>
    </message>
    <message>
        <source>Enter the OAuth application</source>
        <translation>Enter the OAuth application</translation>
    </message>
    <message>
        <source>If your administrator has given you a client ID and a client secret, paste them below.</source>
        <translation>If your administrator has given you a client ID and a client secret, paste them below.</translation>
    </message>
    <message>
        <source>If there is no application yet</source>
        <translation>If there is no application yet</translation>
    </message>
    <message>
        <source>Open the page for developers</source>
        <translation>Open the page for developers</translation>
    </message>
    <message>
        <source>Callback URL (Redirect URI)</source>
        <translation>Callback URL (Redirect URI)</translation>
    </message>
    <message>
        <source>It must equal the registered one to the letter, a slash at the end included.</source>
        <translation>It must equal the registered one to the letter, a slash at the end included.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>It will be kept in the keyring (keychain).</source>
        <translation>It will be kept in the keyring (keychain).</translation>
    </message>
    <message>
        <source>Register one on Backlog&apos;s page for developers.
Application name: for example Tsunagi. Description and site URL: as you like. Callback URL: the one below.
The page then shows the client ID and the client secret.</source>
        <translation>Register one on Backlog&apos;s page for developers.
Application name: for example Tsunagi. Description and site URL: as you like. Callback URL: the one below.
The page then shows the client ID and the client secret.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ColumnsPopup</name>
    <message>
        <source>Search the columns</source>
        <translation>Search the columns</translation>
    </message>
    <message>
        <source>Columns to show</source>
        <translation>Columns to show</translation>
    </message>
    <message>
        <source>Tick what is to be shown; drag to change the order.</source>
        <translation>Tick what is to be shown; drag to change the order.</translation>
    </message>
    <message>
        <source>Back to the first choice</source>
        <translation>Back to the first choice</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionDelegate</name>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionHeader</name>
    <message>
        <source>Show issues</source>
        <translation>Show issues</translation>
    </message>
    <message>
        <source>More about this connection</source>
        <translation>More about this connection</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name of the connection</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionModel</name>
    <message>
        <source>%1, trial, %2</source>
        <translation>%1, trial, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionPage</name>
    <message>
        <source>Delete the connection “%1”?</source>
        <translation>Delete the connection “%1”?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Log in again…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Connection properties</source>
        <translation>Connection properties</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>Parts of the connection</translation>
    </message>
    <message>
        <source>Trial: sample data, inside this computer only.</source>
        <translation>Trial: sample data, inside this computer only.</translation>
    </message>
    <message>
        <source>Its settings, its key or tokens on this computer are deleted. Backlog is not told: a key or an allowed application stays there until you take it away in the personal settings.</source>
        <translation>Its settings, its key or tokens on this computer are deleted. Backlog is not told: a key or an allowed application stays there until you take it away in the personal settings.</translation>
    </message>
    <message>
        <source>Open the personal settings</source>
        <translation>Open the personal settings</translation>
    </message>
    <message>
        <source>Delete the connection and leave its secrets where they are?</source>
        <translation>Delete the connection and leave its secrets where they are?</translation>
    </message>
    <message>
        <source>They stay sealed in the vault, and nothing reads them any more. The vault itself is a file that can be deleted once no connection needs it.</source>
        <translation>They stay sealed in the vault, and nothing reads them any more. The vault itself is a file that can be deleted once no connection needs it.</translation>
    </message>
    <message>
        <source>They stay in the keychain, and nothing reads them any more. There they can be deleted with the keychain&apos;s own program, under Tsunagi.</source>
        <translation>They stay in the keychain, and nothing reads them any more. There they can be deleted with the keychain&apos;s own program, under Tsunagi.</translation>
    </message>
    <message>
        <source>Delete all the same</source>
        <translation>Delete all the same</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionSidebar</name>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>No connections yet</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>New connection…</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>New connection</translation>
    </message>
    <message>
        <source>Unfold the connections</source>
        <translation>Unfold the connections</translation>
    </message>
    <message>
        <source>Fold the connections</source>
        <translation>Fold the connections</translation>
    </message>
    <message>
        <source>Choose at the right
how to begin.</source>
        <translation>Choose at the right
how to begin.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConnectionWizard</name>
    <message>
        <source>Log in again - %1</source>
        <translation>Log in again - %1</translation>
    </message>
    <message>
        <source>Trial space</source>
        <translation>Trial space</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>New connection</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DetailPane</name>
    <message>
        <source>No description</source>
        <translation>No description</translation>
    </message>
    <message>
        <source>Choose a row to see all of it here.</source>
        <translation>Choose a row to see all of it here.</translation>
    </message>
    <message>
        <source>Open in Backlog</source>
        <translation>Open in Backlog</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copies the row as JSON</source>
        <translation>Copies the row as JSON</translation>
    </message>
    <message>
        <source>Original JSON</source>
        <translation>Original JSON</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ExportBar</name>
    <message>
        <source>Export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>%1 is written when everything has been read.</source>
        <translation>%1 is written when everything has been read.</translation>
    </message>
    <message>
        <source>Nothing was written: the reading did not come to its end.</source>
        <translation>Nothing was written: the reading did not come to its end.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Writing %1…</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>%1 rows written to %2</translation>
    </message>
    <message>
        <source>Export when reading has ended</source>
        <translation>Export when reading has ended</translation>
    </message>
    <message>
        <source>Export what is here now</source>
        <translation>Export what is here now</translation>
    </message>
    <message>
        <source>CSV (for Excel)…</source>
        <translation>CSV (for Excel)…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>An Excel sheet has 1,048,576 rows, and here are %1 more. Filter the rows, or choose CSV, which has no limit.</source>
        <translation>An Excel sheet has 1,048,576 rows, and here are %1 more. Filter the rows, or choose CSV, which has no limit.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold more text than Excel allows (32,767 characters). It would be cut there; CSV keeps it all.</source>
        <translation>
            <numerusform>%n cell holds more text than Excel allows (32,767 characters). It would be cut there; CSV keeps it all.</numerusform>
            <numerusform>%n cells hold more text than Excel allows (32,767 characters). It would be cut there; CSV keeps it all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut.</source>
        <translation>
            <numerusform>%n text was cut.</numerusform>
            <numerusform>%n texts were cut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift_JIS lacks these characters, so 〓 stands for them: %1</source>
        <translation>Shift_JIS lacks these characters, so 〓 stands for them: %1</translation>
    </message>
    <message>
        <source>Excel (.xlsx)…</source>
        <translation>Excel (.xlsx)…</translation>
    </message>
    <message>
        <source>CSV in Shift_JIS…</source>
        <translation>CSV in Shift_JIS…</translation>
    </message>
    <message>
        <source>TSV…</source>
        <translation>TSV…</translation>
    </message>
    <message>
        <source>JSON Lines…</source>
        <translation>JSON Lines…</translation>
    </message>
    <message>
        <source>Write all the same</source>
        <translation>Write all the same</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LatestIssues</name>
    <message>
        <source>Issues changed last</source>
        <translation>Issues changed last</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>See all</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LogPage</name>
    <message>
        <source>What was tested, refreshed and exported. No key, token or password ever stands here.</source>
        <translation>What was tested, refreshed and exported. No key, token or password ever stands here.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copy the log</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LoginPage</name>
    <message>
        <source>Go on as this user</source>
        <translation>Go on as this user</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>&amp;Open the browser again</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>Log in and allow</translation>
    </message>
    <message>
        <source>Log in to Backlog in the browser</source>
        <translation>Log in to Backlog in the browser</translation>
    </message>
    <message>
        <source>Once you have allowed it, this page goes on by itself.</source>
        <translation>Once you have allowed it, this page goes on by itself.</translation>
    </message>
    <message>
        <source>Browser opened</source>
        <translation>Browser opened</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>Waiting for the browser&apos;s answer</translation>
    </message>
    <message>
        <source>Getting the token</source>
        <translation>Getting the token</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Testing the connection</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The answer is awaited at %1, on this computer only.</source>
        <translation>The answer is awaited at %1, on this computer only.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer: paste the URL of the last page below.</source>
        <translation>%1 is not an address of this computer: paste the URL of the last page below.</translation>
    </message>
    <message>
        <source>To log in to the trial space: user ID “%1”, password “%2”.</source>
        <translation>To log in to the trial space: user ID “%1”, password “%2”.</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>The browser could not be opened</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Connection</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;New connection…</translation>
    </message>
    <message>
        <source>&amp;Trial space…</source>
        <translation>&amp;Trial space…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Test the connection</translation>
    </message>
    <message>
        <source>&amp;Refresh the token</source>
        <translation>&amp;Refresh the token</translation>
    </message>
    <message>
        <source>&amp;Log in again…</source>
        <translation>&amp;Log in again…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>&amp;Delete the connection</source>
        <translation>&amp;Delete the connection</translation>
    </message>
    <message>
        <source>Show &amp;issues</source>
        <translation>Show &amp;issues</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>&amp;Stop reading</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Columns…</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;Fold the connections</source>
        <translation>&amp;Fold the connections</translation>
    </message>
    <message>
        <source>&amp;About Tsunagi</source>
        <translation>&amp;About Tsunagi</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Log &amp;out…</source>
        <translation>Log &amp;out…</translation>
    </message>
    <message>
        <source>Prepare for a ser&amp;ver… (OAuth connections only)</source>
        <translation>Prepare for a ser&amp;ver… (OAuth connections only)</translation>
    </message>
    <message>
        <source>Prepare for a ser&amp;ver…</source>
        <translation>Prepare for a ser&amp;ver…</translation>
    </message>
    <message>
        <source>Stored &amp;procedures… (OAuth connections only)</source>
        <translation>Stored &amp;procedures… (OAuth connections only)</translation>
    </message>
    <message>
        <source>Stored &amp;procedures…</source>
        <translation>Stored &amp;procedures…</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Copy &amp;as</translation>
    </message>
    <message>
        <source>&amp;Text with headings</source>
        <translation>&amp;Text with headings</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>&amp;Markdown table</translation>
    </message>
    <message>
        <source>&amp;Backlog table</source>
        <translation>&amp;Backlog table</translation>
    </message>
    <message>
        <source>C&amp;SV</source>
        <translation>C&amp;SV</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>F&amp;ind…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Find &amp;next</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Find &amp;previous</translation>
    </message>
    <message>
        <source>&amp;Add condition…</source>
        <translation>&amp;Add condition…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Read all &amp;anew</source>
        <translation>Read all &amp;anew</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>C&amp;hart</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MainWindow</name>
    <message>
        <source>%1 - Tsunagi</source>
        <translation>%1 - Tsunagi</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MessageBar</name>
    <message>
        <source>Copy this message</source>
        <translation>Copy this message</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::MethodPage</name>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Paste a new API key</source>
        <translation>Paste a new API key</translation>
    </message>
    <message>
        <source>How do you authenticate?</source>
        <translation>How do you authenticate?</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Connecting to %1.</translation>
    </message>
    <message>
        <source>API key (easy)</source>
        <translation>API key (easy)</translation>
    </message>
    <message>
        <source>Paste a key that you have made in Backlog&apos;s personal settings. Nothing needs to be registered.</source>
        <translation>Paste a key that you have made in Backlog&apos;s personal settings. Nothing needs to be registered.</translation>
    </message>
    <message>
        <source>OAuth (allowed in the browser)</source>
        <translation>OAuth (allowed in the browser)</translation>
    </message>
    <message>
        <source>Open “API” in the personal settings</source>
        <translation>Open “API” in the personal settings</translation>
    </message>
    <message>
        <source>Enter “Tsunagi” as the memo and press “Register”.</source>
        <translation>Enter “Tsunagi” as the memo and press “Register”.</translation>
    </message>
    <message>
        <source>Copy “Tsunagi”</source>
        <translation>Copy “Tsunagi”</translation>
    </message>
    <message>
        <source>Paste the API key that was made.</source>
        <translation>Paste the API key that was made.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>It will be kept in the keyring (keychain).</source>
        <translation>It will be kept in the keyring (keychain).</translation>
    </message>
    <message>
        <source>✓ Pasted. It will be kept in the keyring (keychain).</source>
        <translation>✓ Pasted. It will be kept in the keyring (keychain).</translation>
    </message>
    <message>
        <source>Needs the client ID of your company&apos;s OAuth application: ask the administrator.
No password and no API key is kept.</source>
        <translation>Needs the client ID of your company&apos;s OAuth application: ask the administrator.
No password and no API key is kept.</translation>
    </message>
    <message>
        <source>Go on as this user</source>
        <translation>Go on as this user</translation>
    </message>
    <message>
        <source>Other methods</source>
        <translation>Other methods</translation>
    </message>
    <message>
        <source>Web application (paste an authorization code or tokens)</source>
        <translation>Web application (paste an authorization code or tokens)</translation>
    </message>
    <message>
        <source>For an OAuth application whose callback URL is not on this computer, and for tokens that were got elsewhere.</source>
        <translation>For an OAuth application whose callback URL is not on this computer, and for tokens that were got elsewhere.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::NoticeBar</name>
    <message>
        <source>Show the connection</source>
        <translation>Show the connection</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::OverviewPage</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Rate limit (per minute)</source>
        <translation>Rate limit (per minute)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Asking Backlog…</source>
        <translation>Asking Backlog…</translation>
    </message>
    <message>
        <source>Known after the connection test.</source>
        <translation>Known after the connection test.</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Token refreshed at %1</source>
        <translation>Token refreshed at %1</translation>
    </message>
    <message numerus="yes">
        <source>Answered in %n ms</source>
        <translation>
            <numerusform>Answered in %n ms</numerusform>
            <numerusform>Answered in %n ms</numerusform>
        </translation>
    </message>
    <message>
        <source>The token is refreshed by itself.</source>
        <translation>The token is refreshed by itself.</translation>
    </message>
    <message>
        <source>An API key does not expire. It can be deleted in Backlog&apos;s personal settings.</source>
        <translation>An API key does not expire. It can be deleted in Backlog&apos;s personal settings.</translation>
    </message>
    <message>
        <source>The present token is valid until %1.</source>
        <translation>The present token is valid until %1.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>The access token is not refreshed: it works until it ends. Log in again then.</source>
        <translation>The access token is not refreshed: it works until it ends. Log in again then.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProgressList</name>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::PropertiesModel</name>
    <message>
        <source>Saved connection</source>
        <translation>Saved connection</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Comes from</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Meaning</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::PropertiesPage</name>
    <message>
        <source>Connection properties</source>
        <translation>Connection properties</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ResultsPage</name>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ResultsToolBar</name>
    <message>
        <source>Filter (Ctrl+L)</source>
        <translation>Filter (Ctrl+L)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Read changes</source>
        <translation>Read changes</translation>
    </message>
    <message>
        <source>Reads what was changed or added since (F5). What was deleted in Backlog is not seen by this: Shift+F5 reads everything anew.</source>
        <translation>Reads what was changed or added since (F5). What was deleted in Backlog is not seen by this: Shift+F5 reads everything anew.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Shows a chart of the rows beside them (Ctrl+G).</source>
        <translation>Shows a chart of the rows beside them (Ctrl+G).</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::RowModel</name>
    <message>
        <source>%1, overdue</source>
        <translation>%1, overdue</translation>
    </message>
    <message>
        <source>%1, sort key %2, descending</source>
        <translation>%1, sort key %2, descending</translation>
    </message>
    <message>
        <source>%1, sort key %2, ascending</source>
        <translation>%1, sort key %2, ascending</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, sorted descending</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, sorted ascending</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SavePage</name>
    <message>
        <source>Trial space</source>
        <translation>Trial space</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Check and save</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>The connection works</translation>
    </message>
    <message>
        <source>The connection&apos;s settings stay as they are.</source>
        <translation>The connection&apos;s settings stay as they are.</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>Give it a name and save it.</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Name of the connection</translation>
    </message>
    <message>
        <source>The API key goes into the keyring (keychain) of this computer.</source>
        <translation>The API key goes into the keyring (keychain) of this computer.</translation>
    </message>
    <message>
        <source>Connected (%1 ms)</source>
        <translation>Connected (%1 ms)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The client secret goes into the keyring (keychain),
the tokens into an encrypted file on this computer.</source>
        <translation>The client secret goes into the keyring (keychain),
the tokens into an encrypted file on this computer.</translation>
    </message>
    <message>
        <source>The client secret and the access token go into the keyring (keychain).
The connection works only until the access token ends: there is no refresh token.</source>
        <translation>The client secret and the access token go into the keyring (keychain).
The connection works only until the access token ends: there is no refresh token.</translation>
    </message>
    <message>
        <source>The API key goes into the vault of this computer.</source>
        <translation>The API key goes into the vault of this computer.</translation>
    </message>
    <message>
        <source>The client secret and the access token go into the vault.
The connection works only until the access token ends: there is no refresh token.</source>
        <translation>The client secret and the access token go into the vault.
The connection works only until the access token ends: there is no refresh token.</translation>
    </message>
    <message>
        <source>The client secret goes into the vault,
the tokens into an encrypted file on this computer.</source>
        <translation>The client secret goes into the vault,
the tokens into an encrypted file on this computer.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ShieldLine</name>
    <message>
        <source>Tsunagi only reads the data of Backlog. It never adds, changes or deletes issues or anything else.</source>
        <translation>Tsunagi only reads the data of Backlog. It never adds, changes or deletes issues or anything else.</translation>
    </message>
    <message>
        <source>Backlog&apos;s consent page offers no choice of permissions. What the person who allows it can see can be read.</source>
        <translation>Backlog&apos;s consent page offers no choice of permissions. What the person who allows it can see can be read.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SpacePage</name>
    <message>
        <source>Any page of the space will do: an issue, a board, the dashboard.</source>
        <translation>Any page of the space will do: an issue, a board, the dashboard.</translation>
    </message>
    <message>
        <source>Connects to %1.</source>
        <translation>Connects to %1.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Which space do you connect to?</source>
        <translation>Which space do you connect to?</translation>
    </message>
    <message>
        <source>Paste the URL of the Backlog space that you use.</source>
        <translation>Paste the URL of the Backlog space that you use.</translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>URL of the space</translation>
    </message>
    <message>
        <source>Looking for the space…</source>
        <translation>Looking for the space…</translation>
    </message>
    <message>
        <source>A connection string. The next page shows what it holds; nothing is saved yet.</source>
        <translation>A connection string. The next page shows what it holds; nothing is saved yet.</translation>
    </message>
    <message>
        <source>A space&apos;s domain is one of backlog.com, backlog.jp and backlogtool.com.
A connection string (jdbc:backlog:… or Driver={…};…) can be pasted here as well.</source>
        <translation>A space&apos;s domain is one of backlog.com, backlog.jp and backlogtool.com.
A connection string (jdbc:backlog:… or Driver={…};…) can be pasted here as well.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StatusLine</name>
    <message numerus="yes">
        <source>%1 %2, restored in %n s</source>
        <translation>
            <numerusform>%1 %2, restored in %n s</numerusform>
            <numerusform>%1 %2, restored in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Backlog&apos;s rate limit: requests that remain in this minute</source>
        <translation>Backlog&apos;s rate limit: requests that remain in this minute</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepsPanel</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TableList</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WelcomePage</name>
    <message>
        <source>Welcome to Tsunagi</source>
        <translation>Welcome to Tsunagi</translation>
    </message>
    <message>
        <source>See the issues of Backlog as a list, and export them for Excel. Choose how to begin.</source>
        <translation>See the issues of Backlog as a list, and export them for Excel. Choose how to begin.</translation>
    </message>
    <message>
        <source>Connect to a Backlog space</source>
        <translation>Connect to a Backlog space</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Example: %1</translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>URL of the space</translation>
    </message>
    <message>
        <source>Start connecting</source>
        <translation>Start connecting</translation>
    </message>
    <message>
        <source>Trial space (no Backlog account needed)</source>
        <translation>Trial space (no Backlog account needed)</translation>
    </message>
    <message>
        <source>A space with sample issues. It runs inside this computer only and connects to nothing outside.</source>
        <translation>A space with sample issues. It runs inside this computer only and connects to nothing outside.</translation>
    </message>
    <message>
        <source>Open the trial space</source>
        <translation>Open the trial space</translation>
    </message>
    <message>
        <source>Paste the URL of the space that you use. Any of its pages will do, and so will a connection string (jdbc:backlog:…).</source>
        <translation>Paste the URL of the space that you use. Any of its pages will do, and so will a connection string (jdbc:backlog:…).</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Not checked: mend the properties first.</source>
        <translation>Not checked: mend the properties first.</translation>
    </message>
    <message>
        <source>The page for permission answers, and sends to the login at %1.</source>
        <translation>The page for permission answers, and sends to the login at %1.</translation>
    </message>
    <message>
        <source>Not needed with an API key.</source>
        <translation>Not needed with an API key.</translation>
    </message>
    <message>
        <source>Not checked: the client ID is missing.</source>
        <translation>Not checked: the client ID is missing.</translation>
    </message>
    <message>
        <source>The page for permission answers.</source>
        <translation>The page for permission answers.</translation>
    </message>
    <message>
        <source>Not needed: OAuthVerifier is not set.</source>
        <translation>Not needed: OAuthVerifier is not set.</translation>
    </message>
    <message>
        <source>OAuthVerifier holds a code that fits CallbackURL; it was not spent.</source>
        <translation>OAuthVerifier holds a code that fits CallbackURL; it was not spent.</translation>
    </message>
    <message>
        <source>Not needed: the callback URL leads elsewhere, and what comes is pasted.</source>
        <translation>Not needed: the callback URL leads elsewhere, and what comes is pasted.</translation>
    </message>
    <message>
        <source>Port %1 is free for the callback.</source>
        <translation>Port %1 is free for the callback.</translation>
    </message>
    <message>
        <source>Not needed: OAuthAccessToken is used as it is given.</source>
        <translation>Not needed: OAuthAccessToken is used as it is given.</translation>
    </message>
    <message>
        <source>Not checked: the client ID or the client secret is missing.</source>
        <translation>Not checked: the client ID or the client secret is missing.</translation>
    </message>
    <message>
        <source>The token endpoint knows the OAuth application.</source>
        <translation>The token endpoint knows the OAuth application.</translation>
    </message>
    <message>
        <source>Accepted; the user is %1.</source>
        <translation>Accepted; the user is %1.</translation>
    </message>
    <message>
        <source>Check the key. This host is not one of Nulab&apos;s cloud: an old version of Backlog may take the key only in the URL (ApiKeyPlacement=query), where it ends up in logs.</source>
        <translation>Check the key. This host is not one of Nulab&apos;s cloud: an old version of Backlog may take the key only in the URL (ApiKeyPlacement=query), where it ends up in logs.</translation>
    </message>
    <message>
        <source>Not checked: the code of OAuthVerifier works once, and is for the next connection.</source>
        <translation>Not checked: the code of OAuthVerifier works once, and is for the next connection.</translation>
    </message>
    <message>
        <source>Not checked: OAuthRefreshToken is for the next connection to use.</source>
        <translation>Not checked: OAuthRefreshToken is for the next connection to use.</translation>
    </message>
    <message>
        <source>Not checked: the access token has expired, and the next connection renews it.</source>
        <translation>Not checked: the access token has expired, and the next connection renews it.</translation>
    </message>
    <message>
        <source>Not checked: nobody has signed in yet.</source>
        <translation>Not checked: nobody has signed in yet.</translation>
    </message>
    <message>
        <source>Not checked: there is no API key.</source>
        <translation>Not checked: there is no API key.</translation>
    </message>
    <message>
        <source>Not checked: the settings file must open first.</source>
        <translation>Not checked: the settings file must open first.</translation>
    </message>
    <message>
        <source>Not checked: the space must answer first.</source>
        <translation>Not checked: the space must answer first.</translation>
    </message>
    <message>
        <source>Not needed: nothing of this connection is in the keychain.</source>
        <translation>Not needed: nothing of this connection is in the keychain.</translation>
    </message>
    <message>
        <source>The keychain (%1) answers and is unlocked.</source>
        <translation>The keychain (%1) answers and is unlocked.</translation>
    </message>
    <message>
        <source>Not needed: the URL has an address, no name.</source>
        <translation>Not needed: the URL has an address, no name.</translation>
    </message>
    <message>
        <source>Not checked: the proxy looks the name up.</source>
        <translation>Not checked: the proxy looks the name up.</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1 has the address %2.</translation>
    </message>
    <message>
        <source>Requests go there directly, without a proxy.</source>
        <translation>Requests go there directly, without a proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 can&apos;t be used: %2</source>
        <translation>The proxy %1 can&apos;t be used: %2</translation>
    </message>
    <message>
        <source>Requests go by the proxy %1.</source>
        <translation>Requests go by the proxy %1.</translation>
    </message>
    <message>
        <source>Not checked: see above.</source>
        <translation>Not checked: see above.</translation>
    </message>
    <message>
        <source>%1 can be reached.</source>
        <translation>%1 can be reached.</translation>
    </message>
    <message>
        <source>Not needed: the space is on this machine.</source>
        <translation>Not needed: the space is on this machine.</translation>
    </message>
    <message>
        <source>The certificate of %1 is trusted.</source>
        <translation>The certificate of %1 is trusted.</translation>
    </message>
    <message>
        <source>Not checked: no answer says the time.</source>
        <translation>Not checked: no answer says the time.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with %1&apos;s.</source>
        <translation>This machine&apos;s clock agrees with %1&apos;s.</translation>
    </message>
    <message>
        <source>A Backlog space answers at %1.</source>
        <translation>A Backlog space answers at %1.</translation>
    </message>
    <message>
        <source>Each given property can be used, and none is missing.</source>
        <translation>Each given property can be used, and none is missing.</translation>
    </message>
    <message>
        <source>%1 opens (generation %2).</source>
        <translation>%1 opens (generation %2).</translation>
    </message>
    <message>
        <source>The folder of %1 can be made.</source>
        <translation>The folder of %1 can be made.</translation>
    </message>
    <message>
        <source>There is no settings file yet: %1</source>
        <translation>There is no settings file yet: %1</translation>
    </message>
    <message>
        <source>Not needed: with InitiateOAuth=OFF the file is only read.</source>
        <translation>Not needed: with InitiateOAuth=OFF the file is only read.</translation>
    </message>
    <message>
        <source>%1 can be written anew; its content stayed as it is.</source>
        <translation>%1 can be written anew; its content stayed as it is.</translation>
    </message>
    <message>
        <source>The private key would go before the settings file that it opens. Set OAuthSettingsIdentity to a place that lasts as long.</source>
        <translation>The private key would go before the settings file that it opens. Set OAuthSettingsIdentity to a place that lasts as long.</translation>
    </message>
    <message>
        <source>Not needed: this connection keeps no settings file.</source>
        <translation>Not needed: this connection keeps no settings file.</translation>
    </message>
    <message>
        <source>%1 stands on a disk that stays and can be written.</source>
        <translation>%1 stands on a disk that stays and can be written.</translation>
    </message>
    <message>
        <source>Nobody else can read or write the file.</source>
        <translation>Nobody else can read or write the file.</translation>
    </message>
    <message>
        <source>Nothing waits in a recovery file.</source>
        <translation>Nothing waits in a recovery file.</translation>
    </message>
    <message>
        <source>The grant can be refreshed (generation %1).</source>
        <translation>The grant can be refreshed (generation %1).</translation>
    </message>
    <message>
        <source>It is not known when the access token was got.</source>
        <translation>It is not known when the access token was got.</translation>
    </message>
    <message>
        <source>The access token was got at %1.</source>
        <translation>The access token was got at %1.</translation>
    </message>
    <message>
        <source>It is not known when the access token ends.</source>
        <translation>It is not known when the access token ends.</translation>
    </message>
    <message>
        <source>The access token ends at %1.</source>
        <translation>The access token ends at %1.</translation>
    </message>
    <message>
        <source>The access token ends at %1; the next use after that renews it.</source>
        <translation>The access token ends at %1; the next use after that renews it.</translation>
    </message>
    <message>
        <source>No token request has failed since the last one that went well.</source>
        <translation>No token request has failed since the last one that went well.</translation>
    </message>
    <message>
        <source>At %1 the token could not be renewed: %2</source>
        <translation>At %1 the token could not be renewed: %2</translation>
    </message>
    <message>
        <source>The vault (%1) opens.</source>
        <translation>The vault (%1) opens.</translation>
    </message>
    <message>
        <source>The tokens are in the settings file %1.</source>
        <translation>The tokens are in the settings file %1.</translation>
    </message>
    <message>
        <source>The private key is the file %1.</source>
        <translation>The private key is the file %1.</translation>
    </message>
    <message>
        <source>The private key is in the vault %1, as %2.</source>
        <translation>The private key is in the vault %1, as %2.</translation>
    </message>
    <message>
        <source>The private key is in the keychain (%1), as %2.</source>
        <translation>The private key is in the keychain (%1), as %2.</translation>
    </message>
    <message>
        <source>%1 is in the vault %2, as %3.</source>
        <translation>%1 is in the vault %2, as %3.</translation>
    </message>
    <message>
        <source>%1 is in the keychain (%2), as %3.</source>
        <translation>%1 is in the keychain (%2), as %3.</translation>
    </message>
    <message>
        <source>The last refresh that went well was at %1: longer ago than --warn.</source>
        <translation>The last refresh that went well was at %1: longer ago than --warn.</translation>
    </message>
    <message>
        <source>See whether the job or timer that renews it still runs, and try: tsunagi-cli refresh</source>
        <translation>See whether the job or timer that renews it still runs, and try: tsunagi-cli refresh</translation>
    </message>
</context>
<context>
    <name>RealSpace</name>
    <message>
        <source>%1 (seen: %2)</source>
        <translation>%1 (seen: %2)</translation>
    </message>
    <message>
        <source>Tsunagi assumes otherwise. Please report this line.</source>
        <translation>Tsunagi assumes otherwise. Please report this line.</translation>
    </message>
    <message>
        <source>Where an API key is taken. Make one for this in your personal settings, API, and delete it afterwards: it is sent once in a header and once in a URL, which the server may write to its log.</source>
        <translation>Where an API key is taken. Make one for this in your personal settings, API, and delete it afterwards: it is sent once in a header and once in a URL, which the server may write to its log.</translation>
    </message>
    <message>
        <source>API key (not shown): </source>
        <translation>API key (not shown): </translation>
    </message>
    <message>
        <source>How a wrong client secret is refused. The token endpoint is asked with an invalid code, once with the right client secret and once with a wrong one.</source>
        <translation>How a wrong client secret is refused. The token endpoint is asked with an invalid code, once with the right client secret and once with a wrong one.</translation>
    </message>
    <message>
        <source>The first permission, with PKCE. Open the page below in a browser, log in to Backlog and allow the access.</source>
        <translation>The first permission, with PKCE. Open the page below in a browser, log in to Backlog and allow the access.</translation>
    </message>
    <message>
        <source>The second permission. Open the page below and allow the access once more. Its code is first used with a wrong PKCE verifier and with another callback URL.</source>
        <translation>The second permission. Open the page below and allow the access once more. Its code is first used with a wrong PKCE verifier and with another callback URL.</translation>
    </message>
    <message>
        <source>A refusal. Open the page below and do not allow the access this time.</source>
        <translation>A refusal. Open the page below and do not allow the access this time.</translation>
    </message>
    <message>
        <source>Renewal. The first permission is renewed, its refresh token used once more, and the second one looked at.</source>
        <translation>Renewal. The first permission is renewed, its refresh token used once more, and the second one looked at.</translation>
    </message>
    <message>
        <source>May the report name the space (%1)? [y/N] </source>
        <translation>May the report name the space (%1)? [y/N] </translation>
    </message>
    <message>
        <source>Delete the throw-away application now, at https://backlog.com/developer/applications/, and the API key, if you made one. The report:</source>
        <translation>Delete the throw-away application now, at https://backlog.com/developer/applications/, and the API key, if you made one. The report:</translation>
    </message>
    <message>
        <source>This checks on your own space what Tsunagi could only assume about Backlog. It takes about ten minutes.</source>
        <translation>This checks on your own space what Tsunagi could only assume about Backlog. It takes about ten minutes.</translation>
    </message>
    <message>
        <source>You need an OAuth application that is used for nothing else. Register one at https://backlog.com/developer/applications/ with any name and the callback URL http://localhost:33333, and delete it afterwards.</source>
        <translation>You need an OAuth application that is used for nothing else. Register one at https://backlog.com/developer/applications/ with any name and the callback URL http://localhost:33333, and delete it afterwards.</translation>
    </message>
    <message>
        <source>Tsunagi asks who you are (GET) and puts questions to the token endpoint. It adds, changes and deletes nothing in your space.</source>
        <translation>Tsunagi asks who you are (GET) and puts questions to the token endpoint. It adds, changes and deletes nothing in your space.</translation>
    </message>
    <message>
        <source>In the browser you allow the access twice and refuse it once. The permissions of this application are used up on purpose; other applications are left alone.</source>
        <translation>In the browser you allow the access twice and refuse it once. The permissions of this application are used up on purpose; other applications are left alone.</translation>
    </message>
    <message>
        <source>Nothing is saved on this machine. Each step can be skipped, and Ctrl-C ends everything at any time.</source>
        <translation>Nothing is saved on this machine. Each step can be skipped, and Ctrl-C ends everything at any time.</translation>
    </message>
    <message>
        <source>Begin? [y/N] </source>
        <translation>Begin? [y/N] </translation>
    </message>
    <message>
        <source>URL of the space</source>
        <translation>URL of the space</translation>
    </message>
    <message>
        <source>Client ID of the throw-away application</source>
        <translation>Client ID of the throw-away application</translation>
    </message>
    <message>
        <source>Its client secret (not shown): </source>
        <translation>Its client secret (not shown): </translation>
    </message>
    <message>
        <source>Its callback URL, to the letter</source>
        <translation>Its callback URL, to the letter</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Enter begins this step, s skips it: </source>
        <translation>Enter begins this step, s skips it: </translation>
    </message>
    <message>
        <source>It can&apos;t be told from what came back.</source>
        <translation>It can&apos;t be told from what came back.</translation>
    </message>
    <message>
        <source>The state came back as it was sent.</source>
        <translation>The state came back as it was sent.</translation>
    </message>
    <message>
        <source>The state did not come back as it was sent.</source>
        <translation>The state did not come back as it was sent.</translation>
    </message>
    <message>
        <source>The API key is taken there.</source>
        <translation>The API key is taken there.</translation>
    </message>
    <message>
        <source>The API key is not taken there.</source>
        <translation>The API key is not taken there.</translation>
    </message>
    <message>
        <source>A wrong client secret is told apart from a wrong code.</source>
        <translation>A wrong client secret is told apart from a wrong code.</translation>
    </message>
    <message>
        <source>A wrong client secret can&apos;t be told from a wrong code: the check Client of doctor says nothing here.</source>
        <translation>A wrong client secret can&apos;t be told from a wrong code: the check Client of doctor says nothing here.</translation>
    </message>
    <message>
        <source>A sign-in with PKCE works.</source>
        <translation>A sign-in with PKCE works.</translation>
    </message>
    <message>
        <source>A sign-in with PKCE did not work; set PKCE=off.</source>
        <translation>A sign-in with PKCE did not work; set PKCE=off.</translation>
    </message>
    <message>
        <source>A wrong PKCE verifier is taken: PKCE protects nothing.</source>
        <translation>A wrong PKCE verifier is taken: PKCE protects nothing.</translation>
    </message>
    <message>
        <source>A wrong PKCE verifier is refused.</source>
        <translation>A wrong PKCE verifier is refused.</translation>
    </message>
    <message>
        <source>A callback URL with another slash is refused.</source>
        <translation>A callback URL with another slash is refused.</translation>
    </message>
    <message>
        <source>A callback URL with another slash is taken.</source>
        <translation>A callback URL with another slash is taken.</translation>
    </message>
    <message>
        <source>The refusal came without an error code.</source>
        <translation>The refusal came without an error code.</translation>
    </message>
    <message>
        <source>The refusal came with an error code.</source>
        <translation>The refusal came with an error code.</translation>
    </message>
    <message>
        <source>Each refresh brings a new refresh token.</source>
        <translation>Each refresh brings a new refresh token.</translation>
    </message>
    <message>
        <source>The refresh token stays the same.</source>
        <translation>The refresh token stays the same.</translation>
    </message>
    <message>
        <source>While the access token lives, a refresh gives it again.</source>
        <translation>While the access token lives, a refresh gives it again.</translation>
    </message>
    <message>
        <source>Each refresh brings a new access token.</source>
        <translation>Each refresh brings a new access token.</translation>
    </message>
    <message>
        <source>The refresh token before still works.</source>
        <translation>The refresh token before still works.</translation>
    </message>
    <message>
        <source>The refresh token before is refused; the newest works on.</source>
        <translation>The refresh token before is refused; the newest works on.</translation>
    </message>
    <message>
        <source>The refresh token before is refused, and its use ends the whole grant: never let two machines share one.</source>
        <translation>The refresh token before is refused, and its use ends the whole grant: never let two machines share one.</translation>
    </message>
    <message>
        <source>Two sign-ins of one user share one grant: machines with the same application can&apos;t have one each.</source>
        <translation>Two sign-ins of one user share one grant: machines with the same application can&apos;t have one each.</translation>
    </message>
    <message>
        <source>A new sign-in ends the one before.</source>
        <translation>A new sign-in ends the one before.</translation>
    </message>
    <message>
        <source>Each sign-in has a grant of its own.</source>
        <translation>Each sign-in has a grant of its own.</translation>
    </message>
    <message>
        <source>What happens to one grant ends the other.</source>
        <translation>What happens to one grant ends the other.</translation>
    </message>
    <message>
        <source>The report does not name the space.</source>
        <translation>The report does not name the space.</translation>
    </message>
</context>
<context>
    <name>ApplicationCheck</name>
    <message>
        <source>This is a URL. The client ID stands on the page of the application.</source>
        <translation>This is a URL. The client ID stands on the page of the application.</translation>
    </message>
    <message>
        <source>There is a blank inside. Copy the client ID alone, without what stands around it.</source>
        <translation>There is a blank inside. Copy the client ID alone, without what stands around it.</translation>
    </message>
    <message>
        <source>Client ID and client secret are the same text: one was pasted twice.</source>
        <translation>Client ID and client secret are the same text: one was pasted twice.</translation>
    </message>
    <message>
        <source>This is your API key. An OAuth application has a client ID of its own.</source>
        <translation>This is your API key. An OAuth application has a client ID of its own.</translation>
    </message>
    <message>
        <source>Client ID and client secret may have changed places: the secret is the longer one.</source>
        <translation>Client ID and client secret may have changed places: the secret is the longer one.</translation>
    </message>
    <message>
        <source>This looks like a client secret or an API key: a client ID is shorter.</source>
        <translation>This looks like a client secret or an API key: a client ID is shorter.</translation>
    </message>
    <message>
        <source>This is a URL. The client secret stands on the page of the application.</source>
        <translation>This is a URL. The client secret stands on the page of the application.</translation>
    </message>
    <message>
        <source>There is a blank inside. Copy the client secret alone, without what stands around it.</source>
        <translation>There is a blank inside. Copy the client secret alone, without what stands around it.</translation>
    </message>
    <message>
        <source>This is your API key. An OAuth application has a client secret of its own.</source>
        <translation>This is your API key. An OAuth application has a client secret of its own.</translation>
    </message>
    <message>
        <source>This is not an address of this computer: after you have allowed the access, paste the address of the page that the browser shows last.</source>
        <translation>This is not an address of this computer: after you have allowed the access, paste the address of the page that the browser shows last.</translation>
    </message>
    <message>
        <source>On this computer Tsunagi can listen for http only: with https, paste the address of the page that the browser shows last.</source>
        <translation>On this computer Tsunagi can listen for http only: with https, paste the address of the page that the browser shows last.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::BroughtPage</name>
    <message>
        <source>there: %1</source>
        <translation>there: %1</translation>
    </message>
    <message>
        <source>Tsunagi keeps tokens in a file of its own. The driver&apos;s OAuthSettings.txt can be opened by nobody else: log in once more.</source>
        <translation>Tsunagi keeps tokens in a file of its own. The driver&apos;s OAuthSettings.txt can be opened by nobody else: log in once more.</translation>
    </message>
    <message>
        <source>Tsunagi needs no such setting.</source>
        <translation>Tsunagi needs no such setting.</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Connection string</translation>
    </message>
    <message>
        <source>This connection string can&apos;t be taken over</source>
        <translation>This connection string can&apos;t be taken over</translation>
    </message>
    <message>
        <source>This is what the connection string holds</source>
        <translation>This is what the connection string holds</translation>
    </message>
    <message>
        <source>Go back, and paste it once more without what is named below.</source>
        <translation>Go back, and paste it once more without what is named below.</translation>
    </message>
    <message>
        <source>The next pages are filled in with it.</source>
        <translation>The next pages are filled in with it.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Nothing is saved yet: that happens on the last page, when you say so.</source>
        <translation>Nothing is saved yet: that happens on the last page, when you say so.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::LogOutBars</name>
    <message>
        <source>Log out of “%1” on this computer?</source>
        <translation>Log out of “%1” on this computer?</translation>
    </message>
    <message>
        <source>The API key is deleted from this computer. The connection with its settings stays: paste a key to use it again.</source>
        <translation>The API key is deleted from this computer. The connection with its settings stays: paste a key to use it again.</translation>
    </message>
    <message>
        <source>The tokens are deleted from this computer, with their backup. The connection with its settings and its OAuth application stays: log in to use it again.</source>
        <translation>The tokens are deleted from this computer, with their backup. The connection with its settings and its OAuth application stays: log in to use it again.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>Stay logged in</source>
        <translation>Stay logged in</translation>
    </message>
    <message>
        <source>Logged out on this computer</source>
        <translation>Logged out on this computer</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program delete a key. The key works until you delete it under “API” in Backlog&apos;s personal settings.</source>
        <translation>Backlog was not told: it lets no program delete a key. The key works until you delete it under “API” in Backlog&apos;s personal settings.</translation>
    </message>
    <message>
        <source>Backlog was not told: it lets no program withdraw a permission. The permission stays until you withdraw it in Backlog&apos;s personal settings.</source>
        <translation>Backlog was not told: it lets no program withdraw a permission. The permission stays until you withdraw it in Backlog&apos;s personal settings.</translation>
    </message>
    <message>
        <source>Open the personal settings</source>
        <translation>Open the personal settings</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TokensForm</name>
    <message>
        <source>Access token</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Refresh token</translation>
    </message>
    <message>
        <source>Expires in (seconds)</source>
        <translation>Expires in (seconds)</translation>
    </message>
    <message>
        <source>Without a refresh token the connection works only until the access token ends. The token is kept in the keyring (keychain).</source>
        <translation>Without a refresh token the connection works only until the access token ends. The token is kept in the keyring (keychain).</translation>
    </message>
    <message>
        <source>They are tried at once, kept in the encrypted settings file only, and refreshed by themselves from then on.</source>
        <translation>They are tried at once, kept in the encrypted settings file only, and refreshed by themselves from then on.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WebPage</name>
    <message>
        <source>Go on as this user</source>
        <translation>Go on as this user</translation>
    </message>
    <message>
        <source>Code or tokens</source>
        <translation>Code or tokens</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connect</translation>
    </message>
    <message>
        <source>Allow the access and bring the code</source>
        <translation>Allow the access and bring the code</translation>
    </message>
    <message>
        <source>In any browser, on any computer.</source>
        <translation>In any browser, on any computer.</translation>
    </message>
    <message>
        <source>1. Open this URL, log in to Backlog and allow the access.</source>
        <translation>1. Open this URL, log in to Backlog and allow the access.</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>URL to open in the browser</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>The browser then goes to %1. If that page shows an error, its address is all that is needed.</source>
        <translation>The browser then goes to %1. If that page shows an error, its address is all that is needed.</translation>
    </message>
    <message>
        <source>2. Paste the address of the page that was shown last.</source>
        <translation>2. Paste the address of the page that was shown last.</translation>
    </message>
    <message>
        <source>Callback URL or authorization code</source>
        <translation>Callback URL or authorization code</translation>
    </message>
    <message>
        <source>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</source>
        <translation>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</translation>
    </message>
    <message>
        <source>I have tokens already</source>
        <translation>I have tokens already</translation>
    </message>
    <message>
        <source>Getting the token and testing the connection…</source>
        <translation>Getting the token and testing the connection…</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::BrowserWait</name>
    <message>
        <source>waits %1 min %2 s more</source>
        <translation>waits %1 min %2 s more</translation>
    </message>
    <message>
        <source>waits %1 s more</source>
        <translation>waits %1 s more</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this URL and open it in a browser.</source>
        <translation>No browser could be opened. Copy this URL and open it in a browser.</translation>
    </message>
    <message>
        <source>If the browser does not open, copy this URL and open it.</source>
        <translation>If the browser does not open, copy this URL and open it.</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>URL to open in the browser</translation>
    </message>
    <message>
        <source>If you have allowed it on another computer, paste the URL of the page that was shown last.</source>
        <translation>If you have allowed it on another computer, paste the URL of the page that was shown last.</translation>
    </message>
    <message>
        <source>The browser reports a refusal (%1). End this attempt?</source>
        <translation>The browser reports a refusal (%1). End this attempt?</translation>
    </message>
    <message>
        <source>It came without the sign of this attempt, so any page may have sent it. If you have not refused it yourself, go on waiting.</source>
        <translation>It came without the sign of this attempt, so any page may have sent it. If you have not refused it yourself, go on waiting.</translation>
    </message>
    <message>
        <source>End the attempt</source>
        <translation>End the attempt</translation>
    </message>
    <message>
        <source>Go on waiting</source>
        <translation>Go on waiting</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CallbackPaste</name>
    <message>
        <source>Callback URL or authorization code</source>
        <translation>Callback URL or authorization code</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</source>
        <translation>The authorization code (verifier) alone will do. It is not the code of two-factor authentication.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::CopyBox</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copy: %1</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedureForm</name>
    <message>
        <source>Not given</source>
        <translation>Not given</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedureOutputs</name>
    <message>
        <source>Outputs</source>
        <translation>Outputs</translation>
    </message>
    <message>
        <source>Shown here only, and saved nowhere. Copy what you need before you close this window.</source>
        <translation>Shown here only, and saved nowhere. Copy what you need before you close this window.</translation>
    </message>
    <message>
        <source>The refresh token that was given belongs to this connection&apos;s settings file: the file&apos;s own grant was refreshed in its place, and the file was written (%1).</source>
        <translation>The refresh token that was given belongs to this connection&apos;s settings file: the file&apos;s own grant was refreshed in its place, and the file was written (%1).</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProcedurePage</name>
    <message>
        <source>Cancelling. If the request is on its way already, its answer is awaited (20 seconds at most): what it spends works only once.</source>
        <translation>Cancelling. If the request is on its way already, its answer is awaited (20 seconds at most): what it spends works only once.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Running…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>The browser could not be opened</translation>
    </message>
    <message>
        <source>Browser opened</source>
        <translation>Browser opened</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>Waiting for the browser&apos;s answer</translation>
    </message>
    <message>
        <source>Getting the token</source>
        <translation>Getting the token</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>&amp;Open the browser again</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ProceduresDialog</name>
    <message>
        <source>Stored procedures - %1</source>
        <translation>Stored procedures - %1</translation>
    </message>
    <message>
        <source>Stored procedures</source>
        <translation>Stored procedures</translation>
    </message>
    <message>
        <source>A procedure shows its outputs and saves nothing. Only a refresh token of this connection&apos;s own settings file refreshes that file, as the stored grant would be lost otherwise.</source>
        <translation>A procedure shows its outputs and saves nothing. Only a refresh token of this connection&apos;s own settings file refreshes that file, as the stored grant would be lost otherwise.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ServerDialog</name>
    <message>
        <source>Prepare for a server - %1</source>
        <translation>Prepare for a server - %1</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ShownValue</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Hide: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copy: %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StepsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VerifierLoginStep</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>Log in and allow</translation>
    </message>
    <message>
        <source>Allow it in a browser</source>
        <translation>Allow it in a browser</translation>
    </message>
    <message>
        <source>Log in as the person whose data the server is to read.</source>
        <translation>Log in as the person whose data the server is to read.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this URL and open it in a browser.</source>
        <translation>No browser could be opened. Copy this URL and open it in a browser.</translation>
    </message>
    <message>
        <source>Open this URL in any browser, on this computer or another.</source>
        <translation>Open this URL in any browser, on this computer or another.</translation>
    </message>
    <message>
        <source>URL to open in the browser</source>
        <translation>URL to open in the browser</translation>
    </message>
    <message>
        <source>&amp;Open the browser</source>
        <translation>&amp;Open the browser</translation>
    </message>
    <message>
        <source>Then paste the URL of the page that is shown last. The browser may say that it cannot connect: that is all right, the URL in its address bar is what counts.</source>
        <translation>Then paste the URL of the page that is shown last. The browser may say that it cannot connect: that is all right, the URL in its address bar is what counts.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VerifierServerStep</name>
    <message>
        <source>Both in a folder that only the user of the job can write. Missing folders are made.</source>
        <translation>Both in a folder that only the user of the job can write. Missing folders are made.</translation>
    </message>
    <message>
        <source>Enter whole paths of files on the server, beginning with “/”.</source>
        <translation>Enter whole paths of files on the server, beginning with “/”.</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Now on the server</source>
        <translation>Now on the server</translation>
    </message>
    <message>
        <source>What the commands ask for</source>
        <translation>What the commands ask for</translation>
    </message>
    <message>
        <source>The code (verifier) came at %1. It works once, and only for a few minutes: use it at once. Backlog does not say how long; the OAuth standard recommends 10 minutes at most.</source>
        <translation>The code (verifier) came at %1. It works once, and only for a few minutes: use it at once. Backlog does not say how long; the OAuth standard recommends 10 minutes at most.</translation>
    </message>
    <message>
        <source>Code (verifier)</source>
        <translation>Code (verifier)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Where the server keeps them</source>
        <translation>Where the server keeps them</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Settings file</translation>
    </message>
    <message>
        <source>Settings file on the server</source>
        <translation>Settings file on the server</translation>
    </message>
    <message>
        <source>File of the client secret</source>
        <translation>File of the client secret</translation>
    </message>
    <message>
        <source>File of the client secret on the server</source>
        <translation>File of the client secret on the server</translation>
    </message>
    <message>
        <source>Commands and properties (no secret is in them)</source>
        <translation>Commands and properties (no secret is in them)</translation>
    </message>
    <message>
        <source>1. Keeps the client secret. Paste it when asked; it is not shown.</source>
        <translation>1. Keeps the client secret. Paste it when asked; it is not shown.</translation>
    </message>
    <message>
        <source>Command that keeps the client secret</source>
        <translation>Command that keeps the client secret</translation>
    </message>
    <message>
        <source>2. Trades the code for the server&apos;s own permission. Paste the code when asked; it is not shown.</source>
        <translation>2. Trades the code for the server&apos;s own permission. Paste the code when asked; it is not shown.</translation>
    </message>
    <message>
        <source>Command that trades the code</source>
        <translation>Command that trades the code</translation>
    </message>
    <message>
        <source>3. For every later run: the connection properties, without the code. Keep them in a file and give it with --connection-file.</source>
        <translation>3. For every later run: the connection properties, without the code. Keep them in a file and give it with --connection-file.</translation>
    </message>
    <message>
        <source>Connection properties for later runs</source>
        <translation>Connection properties for later runs</translation>
    </message>
    <message>
        <source>tsunagi-cli must be installed there. Run both commands in bash, as the user of the job.</source>
        <translation>tsunagi-cli must be installed there. Run both commands in bash, as the user of the job.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WayStep</name>
    <message>
        <source>Way</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>How does the server get its permission?</source>
        <translation>How does the server get its permission?</translation>
    </message>
    <message>
        <source>For a server, a container or a nightly job: a machine without a browser.</source>
        <translation>For a server, a container or a nightly job: a machine without a browser.</translation>
    </message>
    <message>
        <source>By a code: a permission for this server alone (recommended)</source>
        <translation>By a code: a permission for this server alone (recommended)</translation>
    </message>
    <message>
        <source>Allow it once more in this computer&apos;s browser, and enter the code on the server within a few minutes. This computer&apos;s connection stays as it is.</source>
        <translation>Allow it once more in this computer&apos;s browser, and enter the code on the server within a few minutes. This computer&apos;s connection stays as it is.</translation>
    </message>
    <message>
        <source>By a settings file</source>
        <translation>By a settings file</translation>
    </message>
    <message>
        <source>Made here, for the server&apos;s own key, and carried there. The permission in it is one for this server alone, or this computer&apos;s.</source>
        <translation>Made here, for the server&apos;s own key, and carried there. The permission in it is one for this server alone, or this computer&apos;s.</translation>
    </message>
    <message>
        <source>Several servers</source>
        <translation>Several servers</translation>
    </message>
    <message>
        <source>From a list of servers and their public keys: a permission and a file for each, one after the other.</source>
        <translation>From a list of servers and their public keys: a permission and a file for each, one after the other.</translation>
    </message>
</context>
<context>
    <name>HostList</name>
    <message>
        <source>it is not UTF-8</source>
        <translation>it is not UTF-8</translation>
    </message>
    <message>
        <source>a quotation mark stands within a field</source>
        <translation>a quotation mark stands within a field</translation>
    </message>
    <message>
        <source>a field goes on behind its closing quotation mark</source>
        <translation>a field goes on behind its closing quotation mark</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>a quotation mark is not closed</translation>
    </message>
    <message>
        <source>it must name the columns Host and Recipient, each once</source>
        <translation>it must name the columns Host and Recipient, each once</translation>
    </message>
    <message>
        <source>the host is missing</source>
        <translation>the host is missing</translation>
    </message>
    <message>
        <source>“%3” can&apos;t be a host&apos;s name: it has 1 to 253 letters, digits, dots, hyphens and underscores, and does not begin with a dot</source>
        <translation>“%3” can&apos;t be a host&apos;s name: it has 1 to 253 letters, digits, dots, hyphens and underscores, and does not begin with a dot</translation>
    </message>
    <message>
        <source>“%3” is kept for the list of what was given out</source>
        <translation>“%3” is kept for the list of what was given out</translation>
    </message>
    <message>
        <source>the recipient is missing</source>
        <translation>the recipient is missing</translation>
    </message>
    <message>
        <source>character %3 of the recipient is wrong</source>
        <translation>character %3 of the recipient is wrong</translation>
    </message>
    <message>
        <source>the recipient is a private key: the list takes public ones</source>
        <translation>the recipient is a private key: the list takes public ones</translation>
    </message>
    <message>
        <source>the recipient is not a public key: age1… (62 characters), or ssh-ed25519 …</source>
        <translation>the recipient is not a public key: age1… (62 characters), or ssh-ed25519 …</translation>
    </message>
    <message>
        <source>no host follows</source>
        <translation>no host follows</translation>
    </message>
    <message>
        <source>it has another number of fields than the first line</source>
        <translation>it has another number of fields than the first line</translation>
    </message>
    <message>
        <source>the host “%3” stands twice (whatever its case)</source>
        <translation>the host “%3” stands twice (whatever its case)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ExportStep</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>&amp;Open the browser again</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Log in and allow</source>
        <translation>Log in and allow</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Allow it for the server, in the browser</source>
        <translation>Allow it for the server, in the browser</translation>
    </message>
    <message>
        <source>Log in as the person whose data the server is to read. Once you have allowed it, this page goes on by itself.</source>
        <translation>Log in as the person whose data the server is to read. Once you have allowed it, this page goes on by itself.</translation>
    </message>
    <message>
        <source>The file is being made</source>
        <translation>The file is being made</translation>
    </message>
    <message>
        <source>First it is tried whether the permission works.</source>
        <translation>First it is tried whether the permission works.</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Testing the connection</translation>
    </message>
    <message>
        <source>Waiting for the browser&apos;s answer</source>
        <translation>Waiting for the browser&apos;s answer</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>Writing the file</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FileServerStep</name>
    <message>
        <source>Backlog gave the permission again that this computer has, not one for the server alone. If one permission is used on two machines, it may stop working on one of them. Another user, or another OAuth application, gets one of its own.</source>
        <translation>Backlog gave the permission again that this computer has, not one for the server alone. If one permission is used on two machines, it may stop working on one of them. Another user, or another OAuth application, gets one of its own.</translation>
    </message>
    <message>
        <source>The permission is the server&apos;s now. To use Backlog on this computer, too, log in again.</source>
        <translation>The permission is the server&apos;s now. To use Backlog on this computer, too, log in again.</translation>
    </message>
    <message>
        <source>Only the access token is in the file: it ends within the hour, and the server can&apos;t renew it.</source>
        <translation>Only the access token is in the file: it ends within the hour, and the server can&apos;t renew it.</translation>
    </message>
    <message>
        <source>If one permission is used on two machines, it may stop working on one of them.</source>
        <translation>If one permission is used on two machines, it may stop working on one of them.</translation>
    </message>
    <message>
        <source>In a folder that only the user of the job can write. Missing folders are made.</source>
        <translation>In a folder that only the user of the job can write. Missing folders are made.</translation>
    </message>
    <message>
        <source>Enter the whole path of a file on the server, beginning with “/”.</source>
        <translation>Enter the whole path of a file on the server, beginning with “/”.</translation>
    </message>
    <message>
        <source>2. On the server, where the file has arrived: takes it over. The passphrase is asked for and not shown.</source>
        <translation>2. On the server, where the file has arrived: takes it over. The passphrase is asked for and not shown.</translation>
    </message>
    <message>
        <source>2. On the server, where the file has arrived: puts it in its place.</source>
        <translation>2. On the server, where the file has arrived: puts it in its place.</translation>
    </message>
    <message>
        <source>Command that puts the file in its place</source>
        <translation>Command that puts the file in its place</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Now on the server</source>
        <translation>Now on the server</translation>
    </message>
    <message>
        <source>tsunagi-cli must be installed there. Run the commands in bash, as the user of the job.</source>
        <translation>tsunagi-cli must be installed there. Run the commands in bash, as the user of the job.</translation>
    </message>
    <message>
        <source>The file was saved: %1. Remove it here once it is on the server.</source>
        <translation>The file was saved: %1. Remove it here once it is on the server.</translation>
    </message>
    <message>
        <source>Where the server keeps it</source>
        <translation>Where the server keeps it</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Settings file</translation>
    </message>
    <message>
        <source>Settings file on the server</source>
        <translation>Settings file on the server</translation>
    </message>
    <message>
        <source>File of the client secret</source>
        <translation>File of the client secret</translation>
    </message>
    <message>
        <source>File of the client secret on the server</source>
        <translation>File of the client secret on the server</translation>
    </message>
    <message>
        <source>Commands and properties (no secret is in them)</source>
        <translation>Commands and properties (no secret is in them)</translation>
    </message>
    <message>
        <source>1. On this computer, in a terminal: carries it there. Put the server&apos;s name in place of SERVER.</source>
        <translation>1. On this computer, in a terminal: carries it there. Put the server&apos;s name in place of SERVER.</translation>
    </message>
    <message>
        <source>Command that carries the file</source>
        <translation>Command that carries the file</translation>
    </message>
    <message>
        <source>3. Keeps the client secret. Paste it when asked; it is not shown.</source>
        <translation>3. Keeps the client secret. Paste it when asked; it is not shown.</translation>
    </message>
    <message>
        <source>Command that keeps the client secret</source>
        <translation>Command that keeps the client secret</translation>
    </message>
    <message>
        <source>For every run: the connection properties. Keep them in a file and give it with --connection-file.</source>
        <translation>For every run: the connection properties. Keep them in a file and give it with --connection-file.</translation>
    </message>
    <message>
        <source>Connection properties for later runs</source>
        <translation>Connection properties for later runs</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetListStep</name>
    <message>
        <source>List of servers</source>
        <translation>List of servers</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>Folder for the servers&apos; files</source>
        <translation>Folder for the servers&apos; files</translation>
    </message>
    <message>
        <source>A CSV file with the columns Host and Recipient: the public key that “tsunagi-cli keygen” prints on each server.</source>
        <translation>A CSV file with the columns Host and Recipient: the public key that “tsunagi-cli keygen” prints on each server.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) in the list.</source>
        <translation>
            <numerusform>%n server in the list.</numerusform>
            <numerusform>%n servers in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each server gets a folder of its own in it. Servers whose file is there already are skipped.</source>
        <translation>Each server gets a folder of its own in it. Servers whose file is there already are skipped.</translation>
    </message>
    <message>
        <source>Enter the whole path of a folder, beginning with “/”.</source>
        <translation>Enter the whole path of a folder, beginning with “/”.</translation>
    </message>
    <message>
        <source>Which servers?</source>
        <translation>Which servers?</translation>
    </message>
    <message>
        <source>Each gets a permission of its own, in a file that only its own key opens. You allow each once, in the browser.</source>
        <translation>Each gets a permission of its own, in a file that only its own key opens. You allow each once, in the browser.</translation>
    </message>
    <message>
        <source>What the list looks like</source>
        <translation>What the list looks like</translation>
    </message>
    <message>
        <source>Example of a list</source>
        <translation>Example of a list</translation>
    </message>
    <message>
        <source>List of servers (CSV)</source>
        <translation>List of servers (CSV)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Folder for their files</source>
        <translation>Folder for their files</translation>
    </message>
    <message>
        <source>Put the client &amp;secret in (the server needs it to renew its token)</source>
        <translation>Put the client &amp;secret in (the server needs it to renew its token)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>to come</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>done before, for another public key than the list has now</source>
        <translation>done before, for another public key than the list has now</translation>
    </message>
    <message>
        <source>done before; its permission can&apos;t be compared (fleet.json does not know it)</source>
        <translation>done before; its permission can&apos;t be compared (fleet.json does not know it)</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>done before</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>failed: %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FleetRunStep</name>
    <message>
        <source>Log in and allow</source>
        <translation>Log in and allow</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Go on</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>%1 of %2 servers done</source>
        <translation>%1 of %2 servers done</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>All servers are prepared</source>
        <translation>All servers are prepared</translation>
    </message>
    <message>
        <source>Each has its folder in %1. Carry its OAuthSettings.txt and connection.txt there: only its own key opens the file, and the other holds the properties for --connection-file. Then remove the copies here.</source>
        <translation>Each has its folder in %1. Carry its OAuthSettings.txt and connection.txt there: only its own key opens the file, and the other holds the properties for --connection-file. Then remove the copies here.</translation>
    </message>
    <message>
        <source>Allow it for each server, in the browser</source>
        <translation>Allow it for each server, in the browser</translation>
    </message>
    <message>
        <source>The browser opens once for each server. If you stop, what is done stays, and you can go on at any time.</source>
        <translation>The browser opens once for each server. If you stop, what is done stays, and you can go on at any time.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>&amp;Open the browser again</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::SealChoice</name>
    <message>
        <source>File of public keys</source>
        <translation>File of public keys</translation>
    </message>
    <message>
        <source>Lines that begin with age1 or ssh-ed25519, one a server. They are no secret.</source>
        <translation>Lines that begin with age1 or ssh-ed25519, one a server. They are no secret.</translation>
    </message>
    <message numerus="yes">
        <source>%n public key(s) in the right form.</source>
        <translation>
            <numerusform>%n public key in the right form.</numerusform>
            <numerusform>%n public keys in the right form.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are different.</source>
        <translation>The two are different.</translation>
    </message>
    <message>
        <source>It is asked for on the server. Whoever has the file and guesses it has the permission: let it be long.</source>
        <translation>It is asked for on the server. Whoever has the file and guesses it has the permission: let it be long.</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Who can open it</translation>
    </message>
    <message>
        <source>The server&apos;s public &amp;key (recommended)</source>
        <translation>The server&apos;s public &amp;key (recommended)</translation>
    </message>
    <message>
        <source>A &amp;passphrase</source>
        <translation>A &amp;passphrase</translation>
    </message>
    <message>
        <source>On the server, as the user of the job: makes its key, and prints the public half.</source>
        <translation>On the server, as the user of the job: makes its key, and prints the public half.</translation>
    </message>
    <message>
        <source>Command that makes the server&apos;s key</source>
        <translation>Command that makes the server&apos;s key</translation>
    </message>
    <message>
        <source>The server&apos;s public key</source>
        <translation>The server&apos;s public key</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>The same once more</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Passphrase once more</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::WhoOpensStep</name>
    <message>
        <source>Save the settings file</source>
        <translation>Save the settings file</translation>
    </message>
    <message>
        <source>There is a file of that name already. It is not overwritten: choose another name.</source>
        <translation>There is a file of that name already. It is not overwritten: choose another name.</translation>
    </message>
    <message>
        <source>The file is encrypted. Remove it here once it is on the server.</source>
        <translation>The file is encrypted. Remove it here once it is on the server.</translation>
    </message>
    <message>
        <source>Enter the whole path of a file, beginning with “/”.</source>
        <translation>Enter the whole path of a file, beginning with “/”.</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Who can open it</translation>
    </message>
    <message>
        <source>Which server is to open it?</source>
        <translation>Which server is to open it?</translation>
    </message>
    <message>
        <source>Only what is named here opens the OAuthSettings.txt that is made. Make one for each server.</source>
        <translation>Only what is named here opens the OAuthSettings.txt that is made. Make one for each server.</translation>
    </message>
    <message>
        <source>How this permission is passed on</source>
        <translation>How this permission is passed on</translation>
    </message>
    <message>
        <source>Get a permission for this server alone (recommended)</source>
        <translation>Get a permission for this server alone (recommended)</translation>
    </message>
    <message>
        <source>In the next step you allow it once more in the browser. This computer&apos;s connection stays as it is.</source>
        <translation>In the next step you allow it once more in the browser. This computer&apos;s connection stays as it is.</translation>
    </message>
    <message>
        <source>Hand over from this computer</source>
        <translation>Hand over from this computer</translation>
    </message>
    <message>
        <source>The permission moves to the server. On this computer you have to log in again.</source>
        <translation>The permission moves to the server. On this computer you have to log in again.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>This computer and the server use the same permission.</source>
        <translation>This computer and the server use the same permission.</translation>
    </message>
    <message>
        <source>If one permission is used on two machines, it may stop working on one of them.</source>
        <translation>If one permission is used on two machines, it may stop working on one of them.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>Put the client &amp;secret in (the server needs it to renew its token)</source>
        <translation>Put the client &amp;secret in (the server needs it to renew its token)</translation>
    </message>
    <message>
        <source>&amp;Only the access token (it ends within the hour, and nothing can be renewed)</source>
        <translation>&amp;Only the access token (it ends within the hour, and nothing can be renewed)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>File to save</source>
        <translation>File to save</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>SecretPlace</name>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Keyring (%1)</source>
        <translation>Keyring (%1)</translation>
    </message>
    <message>
        <source>Vault (encrypted file)</source>
        <translation>Vault (encrypted file)</translation>
    </message>
    <message>
        <source>OAuthSettings.txt (encrypted)</source>
        <translation>OAuthSettings.txt (encrypted)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>Can be opened on</source>
        <translation>Can be opened on</translation>
    </message>
    <message>
        <source>This computer, and further keys (OAuthSettingsRecipients)</source>
        <translation>This computer, and further keys (OAuthSettingsRecipients)</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>This computer only</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::RescueBar</name>
    <message>
        <source>Save the rescue key</source>
        <translation>Save the rescue key</translation>
    </message>
    <message>
        <source>Make a rescue key?</source>
        <translation>Make a rescue key?</translation>
    </message>
    <message>
        <source>Only a key in this computer&apos;s keyring or vault opens the tokens of this connection. If it is lost, for instance because the keyring was reset, you must log in again. A rescue key opens them, too: save it to a file, and keep that file or a print of it in a safe place, not on this computer.</source>
        <translation>Only a key in this computer&apos;s keyring or vault opens the tokens of this connection. If it is lost, for instance because the keyring was reset, you must log in again. A rescue key opens them, too: save it to a file, and keep that file or a print of it in a safe place, not on this computer.</translation>
    </message>
    <message>
        <source>Save a rescue key…</source>
        <translation>Save a rescue key…</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, thank you</translation>
    </message>
    <message>
        <source>The rescue key is in %1</source>
        <translation>The rescue key is in %1</translation>
    </message>
    <message>
        <source>Whoever has it can open the settings files of this computer. Put it in a safe place, then delete it here. Further connections use it, too.</source>
        <translation>Whoever has it can open the settings files of this computer. Put it in a safe place, then delete it here. Further connections use it, too.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VaultDialog</name>
    <message>
        <source>Open the vault</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Enter the passphrase of the vault that keeps your keys and secrets. It is asked for once after each start.</source>
        <translation>Enter the passphrase of the vault that keeps your keys and secrets. It is asked for once after each start.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Please try again.</source>
        <translation>This passphrase does not open the vault. Please try again.</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase of the vault</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::VaultOffer</name>
    <message>
        <source>Open the vault</source>
        <translation>Open the vault</translation>
    </message>
    <message>
        <source>Keep it in a vault protected by a passphrase</source>
        <translation>Keep it in a vault protected by a passphrase</translation>
    </message>
    <message>
        <source>The vault is a file on this computer that only your passphrase opens (%1). Tsunagi asks for the passphrase once after each start. Nobody can open the vault without it: keep it well.</source>
        <translation>The vault is a file on this computer that only your passphrase opens (%1). Tsunagi asks for the passphrase once after each start. Nobody can open the vault without it: keep it well.</translation>
    </message>
    <message>
        <source>There is a vault on this computer (%1), a file that only its passphrase opens. Tsunagi asks for the passphrase once after each start.</source>
        <translation>There is a vault on this computer (%1), a file that only its passphrase opens. Tsunagi asks for the passphrase once after each start.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase of the vault</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>The two passphrases differ.</translation>
    </message>
    <message>
        <source>Keep it in the vault</source>
        <translation>Keep it in the vault</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Columns…</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>Sort &amp;ascending</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>Sort &amp;descending</translation>
    </message>
    <message>
        <source>Then by this one, ascending</source>
        <translation>Then by this one, ascending</translation>
    </message>
    <message>
        <source>Then by this one, descending</source>
        <translation>Then by this one, descending</translation>
    </message>
    <message>
        <source>Do not sort by this one</source>
        <translation>Do not sort by this one</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Un&amp;pin</translation>
    </message>
    <message>
        <source>&amp;Pin at the left</source>
        <translation>&amp;Pin at the left</translation>
    </message>
    <message>
        <source>&amp;Size to the content</source>
        <translation>&amp;Size to the content</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Hide</translation>
    </message>
    <message>
        <source>&amp;Text with headings</source>
        <translation>&amp;Text with headings</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>&amp;Markdown table</translation>
    </message>
    <message>
        <source>&amp;Backlog table</source>
        <translation>&amp;Backlog table</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;py</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>Copy &amp;as</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Column “%1”</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>No child issues</source>
        <translation>No child issues</translation>
    </message>
    <message>
        <source>Child issues</source>
        <translation>Child issues</translation>
    </message>
    <message>
        <source>Neither parent nor child</source>
        <translation>Neither parent nor child</translation>
    </message>
    <message>
        <source>Parent issues</source>
        <translation>Parent issues</translation>
    </message>
    <message>
        <source>Third level</source>
        <translation>Third level</translation>
    </message>
    <message>
        <source>Second level</source>
        <translation>Second level</translation>
    </message>
    <message>
        <source>Top level</source>
        <translation>Top level</translation>
    </message>
    <message>
        <source>Without the third level</source>
        <translation>Without the third level</translation>
    </message>
    <message>
        <source>Without the top of three levels</source>
        <translation>Without the top of three levels</translation>
    </message>
    <message>
        <source>Without children of their own</source>
        <translation>Without children of their own</translation>
    </message>
    <message>
        <source>Issue created</source>
        <translation>Issue created</translation>
    </message>
    <message>
        <source>Issue updated</source>
        <translation>Issue updated</translation>
    </message>
    <message>
        <source>Issue commented</source>
        <translation>Issue commented</translation>
    </message>
    <message>
        <source>Issue deleted</source>
        <translation>Issue deleted</translation>
    </message>
    <message>
        <source>Several issues updated</source>
        <translation>Several issues updated</translation>
    </message>
    <message>
        <source>Wiki page created</source>
        <translation>Wiki page created</translation>
    </message>
    <message>
        <source>Wiki page updated</source>
        <translation>Wiki page updated</translation>
    </message>
    <message>
        <source>Wiki page deleted</source>
        <translation>Wiki page deleted</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>File added</translation>
    </message>
    <message>
        <source>File updated</source>
        <translation>File updated</translation>
    </message>
    <message>
        <source>File deleted</source>
        <translation>File deleted</translation>
    </message>
    <message>
        <source>Subversion commit</source>
        <translation>Subversion commit</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Git push</translation>
    </message>
    <message>
        <source>Git repository created</source>
        <translation>Git repository created</translation>
    </message>
    <message>
        <source>User joined the project</source>
        <translation>User joined the project</translation>
    </message>
    <message>
        <source>User left the project</source>
        <translation>User left the project</translation>
    </message>
    <message>
        <source>Notification added to a comment</source>
        <translation>Notification added to a comment</translation>
    </message>
    <message>
        <source>Pull request created</source>
        <translation>Pull request created</translation>
    </message>
    <message>
        <source>Pull request updated</source>
        <translation>Pull request updated</translation>
    </message>
    <message>
        <source>Pull request commented</source>
        <translation>Pull request commented</translation>
    </message>
    <message>
        <source>Pull request deleted</source>
        <translation>Pull request deleted</translation>
    </message>
    <message>
        <source>Milestone created</source>
        <translation>Milestone created</translation>
    </message>
    <message>
        <source>Milestone updated</source>
        <translation>Milestone updated</translation>
    </message>
    <message>
        <source>Milestone deleted</source>
        <translation>Milestone deleted</translation>
    </message>
    <message>
        <source>Team joined the project</source>
        <translation>Team joined the project</translation>
    </message>
    <message>
        <source>Team left the project</source>
        <translation>Team left the project</translation>
    </message>
    <message>
        <source>Document created</source>
        <translation>Document created</translation>
    </message>
    <message>
        <source>Document deleted</source>
        <translation>Document deleted</translation>
    </message>
    <message>
        <source>Document&apos;s title updated</source>
        <translation>Document&apos;s title updated</translation>
    </message>
    <message>
        <source>Document updated</source>
        <translation>Document updated</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Between two days</translation>
    </message>
    <message>
        <source>Before today</source>
        <translation>Before today</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>The next 7 days</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>The last 7 days</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ConditionChip</name>
    <message>
        <source>Drop the condition “%1”</source>
        <translation>Drop the condition “%1”</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::DaysEditor</name>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>2026/11/23</source>
        <translation>2026/11/23</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilesBar</name>
    <message>
        <source>Save the files of %1</source>
        <translation>Save the files of %1</translation>
    </message>
    <message>
        <source>Saving %1 of %2 files to %3 (%4)</source>
        <translation>Saving %1 of %2 files to %3 (%4)</translation>
    </message>
    <message>
        <source>%1 of %2 files are in %3</source>
        <translation>%1 of %2 files are in %3</translation>
    </message>
    <message>
        <source>(%1 of them were there already)</source>
        <translation>(%1 of them were there already)</translation>
    </message>
    <message>
        <source>Save the selected rows&apos; files…</source>
        <translation>Save the selected rows&apos; files…</translation>
    </message>
    <message>
        <source>Save all rows&apos; files…</source>
        <translation>Save all rows&apos; files…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saving files</source>
        <translation>Saving files</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilterBar</name>
    <message>
        <source>Add condition</source>
        <translation>Add condition</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FilterForm</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Write days as 2026/11/23, the earlier one first.</source>
        <translation>Write days as 2026/11/23, the earlier one first.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Choose at least one.</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>Write what to look for.</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>A whole number is needed.</translation>
    </message>
    <message>
        <source>There is nothing called “%1”.</source>
        <translation>There is nothing called “%1”.</translation>
    </message>
    <message>
        <source>There is nothing called “%1”. Did you mean “%2”?</source>
        <translation>There is nothing called “%1”. Did you mean “%2”?</translation>
    </message>
    <message>
        <source>%1 Choose a project first, or tick them in the list.</source>
        <translation>%1 Choose a project first, or tick them in the list.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Issue keys, several with a space between them.</source>
        <translation>Issue keys, several with a space between them.</translation>
    </message>
    <message>
        <source>Backlog can look for “No” alone.</source>
        <translation>Backlog can look for “No” alone.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::FindBar</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>Not found in the shown columns</source>
        <translation>Not found in the shown columns</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>Find (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>Find in the rows</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::OfferList</name>
    <message>
        <source>Search the conditions</source>
        <translation>Search the conditions</translation>
    </message>
    <message>
        <source>Conditions of the table</source>
        <translation>Conditions of the table</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::StatisticsLine</name>
    <message>
        <source>%1 rows</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 of %2 rows</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>values %1</source>
        <translation>values %1</translation>
    </message>
    <message>
        <source>distinct %1</source>
        <translation>distinct %1</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>sum %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>average %1</translation>
    </message>
    <message>
        <source>earliest %1</source>
        <translation>earliest %1</translation>
    </message>
    <message>
        <source>lowest %1</source>
        <translation>lowest %1</translation>
    </message>
    <message>
        <source>latest %1</source>
        <translation>latest %1</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>highest %1</translation>
    </message>
    <message>
        <source>empty %1</source>
        <translation>empty %1</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::TableSearch</name>
    <message>
        <source>Search the tables</source>
        <translation>Search the tables</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ThingsEditor</name>
    <message>
        <source>Search the names</source>
        <translation>Search the names</translation>
    </message>
    <message>
        <source>Names to choose</source>
        <translation>Names to choose</translation>
    </message>
    <message>
        <source>Reading the names…</source>
        <translation>Reading the names…</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewBar</name>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>The view “%1” was deleted.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>There is a view of this name already.</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewKeeper</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Rename…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ViewMenu</name>
    <message>
        <source>View (changed)</source>
        <translation>View (changed)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>&amp;Update the view</source>
        <translation>&amp;Update the view</translation>
    </message>
    <message>
        <source>&amp;Back to the saved view</source>
        <translation>&amp;Back to the saved view</translation>
    </message>
    <message>
        <source>&amp;Save as a view…</source>
        <translation>&amp;Save as a view…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Rename…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>There are no rows to count</source>
        <translation>There are no rows to count</translation>
    </message>
    <message>
        <source>The chart is made from the rows that are shown: clear the filter, or choose other conditions.</source>
        <translation>The chart is made from the rows that are shown: clear the filter, or choose other conditions.</translation>
    </message>
    <message>
        <source>%1: number of rows</source>
        <translation>%1: number of rows</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message numerus="yes">
        <source>Others (%n values)</source>
        <translation>
            <numerusform>Others (%n value)</numerusform>
            <numerusform>Others (%n values)</numerusform>
        </translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>A row that has several values is counted in each of them.</source>
        <translation>A row that has several values is counted in each of them.</translation>
    </message>
    <message>
        <source>%1: %2 (%3%)</source>
        <translation>%1: %2 (%3%)</translation>
    </message>
    <message>
        <source>%1
Press to filter the rows by this text</source>
        <translation>%1
Press to filter the rows by this text</translation>
    </message>
    <message>
        <source>None of these rows has a date</source>
        <translation>None of these rows has a date</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>Choose another column.</translation>
    </message>
    <message>
        <source>Choose another kind of chart.</source>
        <translation>Choose another kind of chart.</translation>
    </message>
    <message>
        <source>Issues registered and completed</source>
        <translation>Issues registered and completed</translation>
    </message>
    <message>
        <source>Rows over time</source>
        <translation>Rows over time</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have no date.</source>
        <translation>
            <numerusform>%n row has no date.</numerusform>
            <numerusform>%n rows have no date.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backlog keeps no day of completion: the last update of issues that are “Closed” stands for it.</source>
        <translation>Backlog keeps no day of completion: the last update of issues that are “Closed” stands for it.</translation>
    </message>
    <message>
        <source>By week: there are too many days to be drawn.</source>
        <translation>By week: there are too many days to be drawn.</translation>
    </message>
    <message>
        <source>By week, from Monday.</source>
        <translation>By week, from Monday.</translation>
    </message>
    <message>
        <source>By month: there are too many days to be drawn.</source>
        <translation>By month: there are too many days to be drawn.</translation>
    </message>
    <message>
        <source>By month.</source>
        <translation>By month.</translation>
    </message>
    <message>
        <source>By year.</source>
        <translation>By year.</translation>
    </message>
    <message>
        <source>By year: there are too many days to be drawn.</source>
        <translation>By year: there are too many days to be drawn.</translation>
    </message>
    <message>
        <source>By day.</source>
        <translation>By day.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: still to come</source>
        <translation>%1: still to come</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>None of these issues has a milestone</source>
        <translation>None of these issues has a milestone</translation>
    </message>
    <message>
        <source>The burn-up is made from the issues that are shown: clear the filter, or choose other conditions.</source>
        <translation>The burn-up is made from the issues that are shown: clear the filter, or choose other conditions.</translation>
    </message>
    <message>
        <source>Burn-up of %1</source>
        <translation>Burn-up of %1</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>All issues</translation>
    </message>
    <message numerus="yes">
        <source>Made from the %n issues of it that are shown.</source>
        <translation>
            <numerusform>Made from the %n issue of it that is shown.</numerusform>
            <numerusform>Made from the %n issues of it that are shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>Release due</source>
        <translation>Release due</translation>
    </message>
    <message>
        <source>It starts on %1; its release is due on %2.</source>
        <translation>It starts on %1; its release is due on %2.</translation>
    </message>
    <message>
        <source>Its release is due on %1. It has no start date: the first issue stands for it.</source>
        <translation>Its release is due on %1. It has no start date: the first issue stands for it.</translation>
    </message>
    <message>
        <source>It starts on %1, and has no release due date.</source>
        <translation>It starts on %1, and has no release due date.</translation>
    </message>
    <message>
        <source>It has neither a start date nor a release due date.</source>
        <translation>It has neither a start date nor a release due date.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartChoices</name>
    <message>
        <source>Counts</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Burn-up</source>
        <translation>Burn-up</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>Greatest first</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>By value</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Kind of chart</translation>
    </message>
    <message>
        <source>Column that is counted</source>
        <translation>Column that is counted</translation>
    </message>
    <message>
        <source>Order of the bars</source>
        <translation>Order of the bars</translation>
    </message>
    <message>
        <source>Step of time</source>
        <translation>Step of time</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Milestone</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartPane</name>
    <message>
        <source>Copy the chart</source>
        <translation>Copy the chart</translation>
    </message>
    <message>
        <source>Copy the &amp;figures</source>
        <translation>Copy the &amp;figures</translation>
    </message>
    <message>
        <source>Copy as a &amp;picture</source>
        <translation>Copy as a &amp;picture</translation>
    </message>
</context>
<context>
    <name>tsunagi::ui::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Chart: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
</TS>
