// Makes every breach of the content policy an error on the console, where the stories see it.
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  console.error(`content policy: ${violatedDirective} ${blockedURI}`)
})
