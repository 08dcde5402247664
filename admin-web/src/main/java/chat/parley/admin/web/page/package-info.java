/**
 * The pages: each handler parses, asks the admin port, and draws. Must not decide who may see a
 * page (that is the guard's) nor change anything except through the console.
 */
@NullMarked
package chat.parley.admin.web.page;

import org.jspecify.annotations.NullMarked;
