package chat.parley.admin.web;

import chat.parley.admin.web.host.HostToken;
import chat.parley.admin.web.live.LiveStreams;
import chat.parley.server.admin.ServerAdmin;
import chat.parley.server.admin.access.AdminAccess;
import chat.parley.server.admin.audit.AuditLog;
import java.time.Clock;

/** What the pages work with. */
record Dashboard(
    AdminWebConfig config,
    ServerAdmin server,
    AdminAccess access,
    AuditLog audit,
    Links links,
    HostToken hostToken,
    LiveStreams streams,
    Clock clock) {}
