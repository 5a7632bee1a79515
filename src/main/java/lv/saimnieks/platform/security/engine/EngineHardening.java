package lv.saimnieks.platform.security.engine;

import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.platform.expressions.BoundedFeel;
import lv.saimnieks.platform.security.login.FormerNames;
import lv.saimnieks.platform.security.login.VersionedUsers;
import lv.saimnieks.platform.security.password.HousePasswords;
import lv.saimnieks.shared.DataVersions;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts the guards over expressions and FEEL, our user directory, the rule for passwords and the note-taker for failures into
 * the engine.
 */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final ObjectProvider<DataVersions> versions;
    private final ObjectProvider<FormerNames> names;
    private final HousePasswords passwords;

    EngineHardening(
            ApplicationContext context,
            ObjectProvider<DataVersions> versions,
            ObjectProvider<FormerNames> names,
            HousePasswords passwords) {
        this.context = context;
        this.versions = versions;
        this.names = names;
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(context));
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(BoundedFeel::ofTheEngine);
        configuration.setDmnEngineConfiguration(decisions);
        configuration.setPasswordPolicy(passwords);
        configuration.setResourceAuthorizationProvider(new OwnAuthorizations());
        configuration.setIdentityProviderSessionFactory(new VersionedUsers.Factory(
                SingletonSupplier.of(versions::getObject), SingletonSupplier.of(names::getObject), context));
        List<CommandInterceptor> outermost = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            outermost.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        outermost.add(new EngineFailure.Recorder());
        configuration.setCustomPreCommandInterceptorsTxRequired(outermost);
    }
}
