/** What stands where the room's page would be while nobody has built it. */
export const NO_ROOM = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Hearsay</title>
<h1>Hearsay</h1>
<p>The server runs, but the reading room has not been built. Run <code>npm run build:web</code> and start it again.</p>
<p>What programs may ask for is at <a href="/api">/api</a>.</p>
</html>
`;
