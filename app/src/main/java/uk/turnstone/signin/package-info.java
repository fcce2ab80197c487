/**
 * How people prove who they are: at a sign-in provider of their agency (OpenID Connect), or with a local account by password
 * and a second factor or a passkey; in a demonstration by choosing a name. Knows posts only to let somebody work in one of
 * theirs at a time; what a post may see is for access to say.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.signin;
