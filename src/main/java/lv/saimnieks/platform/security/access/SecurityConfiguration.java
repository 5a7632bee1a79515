package lv.saimnieks.platform.security.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.security.account.InstitutionLogin;
import lv.saimnieks.platform.security.engine.Paths;
import lv.saimnieks.platform.security.factor.AfterPassword;
import lv.saimnieks.platform.security.login.LoginThrottled;
import lv.saimnieks.platform.security.login.PageAuthenticationEntryPoint;
import lv.saimnieks.platform.security.login.ProgramDetails;
import lv.saimnieks.platform.security.login.RestAuthenticationEntryPoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses are open to whom (contract 1.7). Whatever is not named here does not exist for anybody. Controllers
 * narrow {@code /registri}, {@code /parskati}, {@code /modeli} and {@code /api} further with {@code @PreAuthorize}; the engine's own
 * authorizations decide below {@code /engine-rest} and {@code /camunda}.
 */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] STATIC = {"/css/**", "/js/**", "/img/**", "/favicon.svg", "/favicon.ico"};
    private static final String[] WEBJARS = {"/webjars/htmx.org/**", "/webjars/bpmn-js/**", "/webjars/chart.js/**"};
    private static final String[] PUBLIC = {
        "/iesniegt/**", "/statuss/**", "/jautajums/**", "/atsauksme/**", "/kalendars/**"
    };

    /** Where nobody is known by a session. */
    static final RequestMatcher WITHOUT_SESSION = new OrRequestMatcher(
            paths(STATIC), paths(WEBJARS), paths(PUBLIC), paths("/engine-rest/**", "/actuator/health/**"));

    private static final String[] STAFF =
            Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new);

    /** Who does tasks: not who looks on or sets things up. */
    private static final String[] DOING =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR)).stream()
                    .map(Role::group)
                    .toArray(String[]::new);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Checks any person's password past the throttle; open to nobody, whichever prefix names the engine. */
    private static final Pattern VERIFY = Pattern.compile(".*/identity/verify/?", Pattern.CASE_INSENSITIVE);

    /**
     * The engine counts an attempt at a job as failed also when the person may not run it, so that anybody could use up
     * its attempts; open to administrators only.
     */
    private static final Pattern EXECUTE_JOB = Pattern.compile(".*/job/[^/]+/execute/?", Pattern.CASE_INSENSITIVE);

    /**
     * What no process of the house uses: signals and conditions for all who wait, work given to programs, telemetry; and how
     * the engine cleans up its history.
     */
    private static final Pattern UNUSED = Pattern.compile(
            "/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?"
                    + "/(?:signal|condition|external-task/fetchAndLock|telemetry/.*|history/cleanup/.*)/?",
            Pattern.CASE_INSENSITIVE);

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final PageAuthenticationEntryPoint pageEntry = new PageAuthenticationEntryPoint();
    private final RestAuthenticationEntryPoint restEntry = new RestAuthenticationEntryPoint();
    private final Users users;
    private final UserGroups groups;
    private final ObjectProvider<InstitutionLogin> accounts;

    SecurityConfiguration(Users users, UserGroups groups, ObjectProvider<InstitutionLogin> accounts) {
        this.users = users;
        this.groups = groups;
        this.accounts = accounts;
    }

    /** Requests are measured as a whole; to measure every filter and every check of each costs more than they do. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(paths(STATIC), paths(WEBJARS)))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> h.cacheControl(c -> c.disable()))
                .build();
    }

    /** The engine's REST API: HTTP Basic only, no session. */
    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/engine-rest/**"))
                .authorizeHttpRequests(a -> a.requestMatchers(VERIFY_PASSWORD)
                        .denyAll()
                        .requestMatchers(ADMINISTRATORS_ONLY)
                        .hasAuthority(Role.ADMINISTRATOR.group())
                        .anyRequest()
                        .authenticated())
                .httpBasic(this::passwordsOfPrograms)
                .exceptionHandling(e -> e.authenticationEntryPoint(restEntry).accessDeniedHandler(restEntry))
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Our REST API and operations: HTTP Basic, or the session of a page; a change with a session needs its token. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(paths("/api/**"), paths("/actuator/**")))
                .authorizeHttpRequests(a -> a.requestMatchers(
                                paths("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"))
                        .permitAll()
                        .requestMatchers(
                                withDefaults().matcher(HttpMethod.POST, "/api/submissions"),
                                withDefaults().matcher(HttpMethod.GET, "/api/submissions/{number}"))
                        .permitAll()
                        .requestMatchers(paths("/actuator/prometheus"))
                        .hasAnyAuthority(Role.ADMINISTRATOR.group(), RoleGroups.MONITORING)
                        .requestMatchers(paths("/actuator/**"))
                        .hasAuthority(Role.ADMINISTRATOR.group())
                        .anyRequest()
                        .hasAnyAuthority(STAFF))
                .httpBasic(this::passwordsOfPrograms)
                .exceptionHandling(e -> e.authenticationEntryPoint(restEntry).accessDeniedHandler(restEntry))
                .csrf(c -> c.requireCsrfProtectionMatcher(SecurityConfiguration::changesWithSession))
                .requestCache(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(c -> c.securityContextRepository(sessionsOfPages()))
                .addFilterBefore(new CurrentRoles(users, groups), AuthorizationFilter.class)
                .build();
    }

    /** Tasklist, Cockpit and Admin: their own filters do CSRF and headers; their login and set-up are closed. */
    @Bean
    @Order(4)
    SecurityFilterChain camunda(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/camunda/**"))
                .authorizeHttpRequests(a -> a.requestMatchers(
                                paths("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        .requestMatchers(VERIFY_PASSWORD)
                        .denyAll()
                        .requestMatchers(ADMINISTRATORS_ONLY)
                        .hasAuthority(Role.ADMINISTRATOR.group())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(pageEntry).accessDeniedHandler(pageEntry))
                .csrf(c -> c.requireCsrfProtectionMatcher(r -> false))
                .requestCache(c -> c.requestCache(pagesOnly()))
                .headers(h -> h.frameOptions(f -> f.sameOrigin()))
                .addFilterBefore(new CurrentRoles(users, groups), AuthorizationFilter.class)
                .build();
    }

    /**
     * Pages for everybody: no login, no session, no cookie. A form carries its own signed key. No address of theirs is
     * told to other sites.
     */
    @Bean
    @Order(5)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        headers(http);
        return http.securityMatcher(paths(PUBLIC))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        headers(http);
        http.securityMatcher(new OrRequestMatcher(
                        paths(InstitutionLogin.addresses()),
                        paths(
                                "/",
                                "/ieiet/**",
                                "/izstaiga",
                                "/iziet",
                                "/meklet",
                                "/uzdevumi/**",
                                "/palidziba/**",
                                "/profils/**",
                                "/atbalsts/**",
                                "/registri/**",
                                "/parskati/**",
                                "/modeli/**")))
                .authorizeHttpRequests(a -> forwards(a)
                        .requestMatchers(paths("/", "/ieiet/**", "/iziet", "/izstaiga"))
                        .permitAll()
                        .requestMatchers(paths(InstitutionLogin.addresses()))
                        .denyAll()
                        .requestMatchers(paths("/uzdevumi/**"))
                        .hasAnyAuthority(DOING)
                        .anyRequest()
                        .hasAnyAuthority(STAFF))
                .formLogin(f -> f.loginPage("/ieiet")
                        .permitAll()
                        .successHandler(new AfterPassword())
                        .failureHandler((request, response, reason) ->
                                response.sendRedirect(request.getContextPath() + "/ieiet?" + why(reason))))
                .logout(l -> l.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/iziet"))
                        .logoutSuccessUrl("/ieiet?izgaja")
                        .deleteCookies("JSESSIONID"))
                .exceptionHandling(e -> e.authenticationEntryPoint(pageEntry).accessDeniedHandler(pageEntry))
                .requestCache(c -> c.requestCache(pagesOnly()))
                .addFilterBefore(new CurrentRoles(users, groups), AuthorizationFilter.class);
        if (accounts.getIfAvailable() != null) {
            accounts.getObject().openIn(http);
        }
        return http.build();
    }

    /** Deny by default, as "there is no such page". */
    @Bean
    @Order(7)
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        headers(http);
        return http.authorizeHttpRequests(a -> forwards(a).anyRequest().denyAll())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint((request, response, reason) -> response.sendError(404))
                                .accessDeniedHandler((request, response, reason) -> response.sendError(404)))
                .csrf(c -> c.requireCsrfProtectionMatcher(r -> false))
                .requestCache(c -> c.disable())
                .build();
    }

    private static final RequestMatcher VERIFY_PASSWORD =
            request -> VERIFY.matcher(Paths.decoded(request)).matches();

    private static final RequestMatcher ADMINISTRATORS_ONLY =
            request -> EXECUTE_JOB.matcher(Paths.decoded(request)).matches()
                    || UNUSED.matcher(Paths.decoded(request)).matches();

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry forwards(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        return rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(h -> h.frameOptions(f -> f.sameOrigin())
                .contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()")));
    }

    private static String why(AuthenticationException reason) {
        return reason instanceof LoginThrottled throttled ? "gaidiet=" + throttled.seconds() : "kluda";
    }

    private void passwordsOfPrograms(HttpBasicConfigurer<HttpSecurity> basic) {
        basic.authenticationEntryPoint(restEntry).authenticationDetailsSource(ProgramDetails::new);
    }

    /** Reads them; whoever comes with Basic gets none. */
    private static HttpSessionSecurityContextRepository sessionsOfPages() {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        sessions.setAllowSessionCreation(false);
        return sessions;
    }

    /** After the login people land where they wanted to go, when that was a page. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (request.getHeader("Sec-Fetch-Dest") == null
                        || "document".equals(request.getHeader("Sec-Fetch-Dest")))
                && !request.getRequestURI().contains("/camunda/api/")
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean changesWithSession(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        boolean basic = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return !READING.contains(request.getMethod()) && !basic && request.getSession(false) != null;
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(p -> (RequestMatcher) withDefaults().matcher(p))
                .toList());
    }
}
