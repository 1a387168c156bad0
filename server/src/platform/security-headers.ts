/**
 * The content security policy of every page: nothing inline, nothing from elsewhere. A page with a
 * style of its own names its hash.
 */
export function contentSecurityPolicy(styleHash?: string): string {
  const style = styleHash === undefined ? "'self'" : `'self' '${styleHash}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "report-uri /csp-report",
  ].join("; ");
}
