/**
 * The stream to the browser: activity lines and vital figures as they happen. Must not keep a
 * session awake, nor outlive one.
 */
@NullMarked
package chat.parley.admin.web.live;

import org.jspecify.annotations.NullMarked;
