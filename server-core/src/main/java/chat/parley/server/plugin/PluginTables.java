package chat.parley.server.plugin;

/** Where plugins are entered: what the server looks up in when it needs one. */
record PluginTables(RequestTable requests, CommandTable commands, CapabilityTable capabilities) {}
