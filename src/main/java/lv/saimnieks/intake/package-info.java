/**
 * The ways by which people and systems outside reach the institution: the public pages {@code /iesniegt} and
 * {@code /statuss}, the public REST API, the mail box. It reads and checks what comes, keeps floods and robots out, and hands
 * the rest to the domain that it is for. Stands above the domains; none of them knows it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Pieņemšana")
package lv.saimnieks.intake;
