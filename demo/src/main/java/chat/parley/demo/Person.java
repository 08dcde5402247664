package chat.parley.demo;

import java.nio.file.Path;

/**
 * Somebody in the demo.
 *
 * @param folder this person's device: keys and messages
 */
record Person(String name, String password, Path folder) {}
